"""How standing facts are stated: who does the work, by which rules, where information is published.

A row is a pattern of one or several whole clauses; <path> stands where a fact's words do (of a yes/no fact: nowhere,
the row itself says yes), {name} for a group of words below. Rows with more clauses come first. A fact that occurs
again in a row is a list that goes on. No row takes what is certain only of some year (于3月成立了…) without its fact.
"""

from __future__ import annotations

WORDS = {
    "work": "(?:(?:政府信息|政务|信息)公开工作|公开工作)",
    "us": "(?:(?:我|本)(?:镇|乡|街道)|(?:镇|乡)政府|街道办事处|街道)",
    "daily": "(?:政府信息公开|政务公开|信息公开|具体|相关)?(?:的)?(?:日常(?:工作|事务)|日常管理工作)",
    "requests": "(?:(?:政府信息公开)?申请)",
    "changed": "(?:年内作了更新|作了更新|于?<platforms.updated_month>(?:更新|作了更新))",
    "rules": "制度",
}

ROWS = (
    # Who is in charge.
    "{work}由<organisation.leader>(?:分管|主管)",
    "(?:{us})?由?一名<organisation.leader>(?:分管|主管)(?:{work})?",
    "<organisation.leader>(?:分管|主管)(?:{work})?",
    "<organisation.office_head>(?:具体负责|负责日常工作)",
    "{work}由<organisation.office_head>负责",
    "由该(?:办公室|中心|科|股|站|所|室|办)<organisation.office_head>负责",
    "由<organisation.office_head>(?:具体)?负责",
    "(?:{work})?(?:的)?(?:{daily})?由<organisation.office>(?:具体)?(?:承担|负责)",
    "<organisation.office>(?:具体)?(?:承担|负责)(?:本[镇乡]|全[镇乡])?{daily}",
    # The leading group.
    "<organisation.group><organisation.group_name>由<organisation.group_head>任组长，"
    "<organisation.group_deputy>任副组长，<organisation.group_members>(?:任|为)成员",
    "<organisation.group><organisation.group_name>由<organisation.group_head>任组长，"
    "<organisation.group_deputy>任副组长",
    "<organisation.group><organisation.group_name>由<organisation.group_head>任组长，"
    "<organisation.group_members>(?:任|为)成员",
    "<organisation.group><organisation.group_name>由<organisation.group_deputy>任副组长，"
    "<organisation.group_members>(?:任|为)成员",
    "<organisation.group><organisation.group_name>(?:于<organisation.group_founded>成立，)?由"
    "<organisation.group_head>任组长",
    "<organisation.group><organisation.group_name>于<organisation.group_founded>成立",
    "<organisation.group><organisation.group_name>由<organisation.group_deputy>任副组长",
    "<organisation.group><organisation.group_name>成员为<organisation.group_members>",
    "<organisation.group>(?:{us})?(?:设有|建有|有)<organisation.group_name>",
    "<organisation.group>(?:{us})?成立(?:了)?由<organisation.group_head>(?:担任|任|为)组长、"
    "<organisation.group_deputy>(?:担任|任|为)副组长(?:、<organisation.group_members>(?:任|为)成员)?的"
    "<organisation.group_name>",
    "<organisation.group>(?:{us})?成立(?:了)?(?:由|以)<organisation.group_head>(?:担任|任|为)组长(?:、"
    "<organisation.group_members>(?:任|为)成员)?的<organisation.group_name>",
    "<organisation.group><organisation.group_head>任<organisation.group_name>组长，"
    "<organisation.group_deputy>任副组长(?:，<organisation.group_members>(?:任|为)成员)?",
    "<organisation.group><organisation.group_head>任<organisation.group_name>组长",
    # Rules.
    "现行有<organisation.rules>(?P<number>\\d+)项{rules}，其中<organisation.rules_founded>制度为年内建立"
    "(?:，<organisation.rules_revised>制度为年内修订)?",
    "现行有<organisation.rules>(?P<number>\\d+)项{rules}，其中<organisation.rules_revised>制度为年内修订",
    "现行有<organisation.rules>(?P<number>\\d+)项{rules}(?:，均在年内修订)?",
    "(?:现行制度为|执行)<organisation.rules>(?:，年内作了修订)?",
    "(?:制定有|另有(?:年内制定的)?)(?=《)<organisation.rules>(?:，其中(?=《)<organisation.rules_founded>为年内制定)?",
    "(?:沿用|执行|严格执行|落实|坚持)(?:原有的)?<organisation.rules>(?:这)?(?P<number>[\\d二三四五六七八九十]+)项{rules}",
    # Where information is published.
    "主要公开平台(?:为|是)<platforms.site>",
    "(?:以|依托)<platforms.site>(?:为|作为)(?:主要|第一)?(?:公开)?(?:平台|渠道|载体|阵地)",
    "<platforms.site>(?:为|是)(?:主要|第一)(?:公开)?(?:平台|渠道|载体)",
    "(?:网站)?设有<platforms.columns>等?栏目",
    "(?:同时)?通过<platforms.carriers>发布信息",
    "线下公开场所(?:为|包括|有)<platforms.venues>",
    "政府信息主要在<platforms.venues>公布",
    "在<platforms.venues>公布政府信息",
    "<platforms.zones_at>设政务公开专区\\d+处",
    "\\d+个<platforms.reading_at>设有查阅点",
    "<platforms.account>推送信息\\d+条",
    "<platforms.account>年底有\\d+人关注",
    "编有<platforms.catalogues>，其中<platforms.updated_which>{changed}<platforms.updated>",
    "编有<platforms.catalogues>，{changed}<platforms.updated>",
    "(?:编有|编制有)<platforms.catalogues>",
    "(?=《)<platforms.catalogues>{changed}<platforms.updated>",
    # Secrecy.
    "信息发布(?:严格)?(?:实行|执行|落实)“三审三校”(?:制度)?<secrecy.triple_review>",
    "(?:信息公开前|公开前|并)由<secrecy.reviewer>(?:进行)?保密审查",
    # What was looked through.
    "(?=\\d{1,2}月)<management.cleared_when>清理已公开的信息",
    "(?=\\d{1,2}月)<management.cleared_when>清理<management.cleared_what>",
    # Requests and key matters.
    "{requests}?可以<requests.accepts>提出，也可以通过<requests.accepts>提出",
    "{requests}?可以通过<requests.accepts>提出",
    "{requests}?可以<requests.accepts>提出",
    "重点领域信息共\\d+条，(?:内容)?涉及<proactive.key_topics>(?:等方面)?",
    "重点公开<proactive.key_topics>(?:等)?信息",
    "(?:接受)?<supervision.assessor>\\d+次",
    "接受<supervision.assessor>",
)

OLD_ROWS = (
    "年内(?:制订|制定)了[^，。；]{0,40}(?:计划|方案|要点|安排)》?<organisation.plan>",
    "业务上接受<organisation.supervisor>(?:的)?指导",
    "{requests}由<organisation.office>按照<requests.procedure>的程序办理",
    "{requests}按照<requests.procedure>的程序办理",
    "{requests}由<organisation.office>受理",
    "对外公布咨询电话<platforms.hotlines>",
    "保密管理的主要措施有：<secrecy.measures>",
)
"""What only the outlines before 2019 print again."""

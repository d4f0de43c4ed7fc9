"""A chart in a Word document: a chart of Word's own, so that its text is text and stays sharp at any size.

A picture would have to bring a Chinese font along. The chart's XML is openpyxl's; its figures stand in it as Word keeps
them for a chart whose worksheet is elsewhere, since nobody is to change them here but in the answers. Loaded only when
a chart is drawn.
"""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree
from openpyxl.chart import BarChart
from openpyxl.chart.chartspace import ChartContainer, ChartSpace
from openpyxl.chart.data_source import AxDataSource, NumData, NumDataSource, NumRef, NumVal, StrData, StrRef, StrVal
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.legend import Legend
from openpyxl.chart.plotarea import PlotArea
from openpyxl.chart.series import Series, SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText, Text
from openpyxl.chart.title import Title
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import CharacterProperties, Font, Paragraph, ParagraphProperties, RegularTextRun
from openpyxl.xml.functions import tostring

from drafter.document import Chart
from drafter.writers import base as styles
from drafter.writers.layout import chart_height
from drafter.writers.text import one_line

EMU_PER_TWIP = 635
INK = "404040"
# Dark and hollow: told apart on a black-and-white print.
FILLS = (INK, "FFFFFF", "A6A6A6")

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"


def chart_part(chart: Chart) -> bytes:
    """The chart's part of the package; the same chart gives the same bytes."""
    bars = BarChart(barDir="bar", grouping="clustered", gapWidth=60, overlap=0, varyColors=False)
    for number, series in enumerate(chart.series):
        bars.series.append(_series(chart, number, series.name, series.values))
    # From above, as the text names them; the numbers stand at the bars, so the axis with numbers is not drawn.
    bars.x_axis.scaling.orientation = "maxMin"
    bars.x_axis.delete = False
    bars.x_axis.majorTickMark = "none"
    bars.x_axis.graphicalProperties = GraphicalProperties(ln=LineProperties(solidFill=INK))
    bars.y_axis.delete = True
    bars.y_axis.axPos = "b"
    bars.y_axis.scaling.min = 0
    bars.y_axis.majorGridlines = None
    plot = PlotArea()
    plot.barChart = bars
    title = Title(tx=Text(rich=_words(one_line(chart.title, " "), 1050)), overlay=False)
    container = ChartContainer(
        title=title,
        autoTitleDeleted=False,
        plotArea=plot,
        legend=Legend(legendPos="t"),
        plotVisOnly=True,
        dispBlanksAs="gap",
    )
    nothing = GraphicalProperties(noFill=True, ln=LineProperties(noFill=True))
    space = ChartSpace(chart=container, roundedCorners=False, spPr=nothing, txPr=_words("", 900))
    part = etree.fromstring(tostring(space.to_tree()))
    etree.cleanup_namespaces(part, top_nsmap={"a": f"{_DRAWING}/main"})
    return etree.tostring(part, xml_declaration=True, encoding="UTF-8", standalone=True)


def _series(chart: Chart, number: int, name: str, values: tuple[int | None, ...]) -> Series:
    """Bars of one kind; the cells they name are where a worksheet would have them."""
    column, last = chr(ord("B") + number), len(values) + 1
    names = [StrVal(idx=at, v=one_line(each, " ")) for at, each in enumerate(chart.categories)]
    points = [NumVal(idx=at, v=value) for at, value in enumerate(values) if value is not None]
    title = StrData(ptCount=1, pt=[StrVal(idx=0, v=one_line(name, " "))])
    cache = NumData(formatCode="General", ptCount=len(values), pt=points)
    return Series(
        idx=number,
        order=number,
        tx=SeriesLabel(strRef=StrRef(f=f"Sheet1!${column}$1", strCache=title)),
        cat=AxDataSource(strRef=StrRef(f=f"Sheet1!$A$2:$A${last}", strCache=StrData(ptCount=len(names), pt=names))),
        val=NumDataSource(numRef=NumRef(f=f"Sheet1!${column}$2:${column}${last}", numCache=cache)),
        spPr=GraphicalProperties(solidFill=FILLS[number % len(FILLS)], ln=LineProperties(solidFill=INK, w=9525)),
        invertIfNegative=False,
        dLbls=DataLabelList(
            dLblPos="outEnd",
            showVal=True,
            showLegendKey=False,
            showCatName=False,
            showSerName=False,
            showPercent=False,
            showBubbleSize=False,
        ),
    )


def _words(text: str, size: int) -> RichText:
    """Text in the report's table font, or how all text without looks of its own is set; `size` in 1/100 pt."""
    font = Font(typeface=styles.SONGTI)
    text_properties = CharacterProperties(sz=size, b=False, latin=font, ea=font, solidFill="000000")
    paragraph = Paragraph(pPr=ParagraphProperties(defRPr=text_properties), endParaRPr=CharacterProperties(lang="zh-CN"))
    paragraph.r = [RegularTextRun(rPr=text_properties, t=text)] if text else []
    return RichText(p=[paragraph])


def drawing(chart: Chart, number: int, link: str, width: int, escaped: Callable[[str], str]) -> str:
    """The run that shows the document's chart of that number by its relationship; `width` is a line's, in twips."""
    height = round(chart_height(chart) * EMU_PER_TWIP)
    title, described = (escaped(one_line(text, " ").replace("\t", " ")) for text in (chart.title, chart.described))
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" '
        f'distR="0"><wp:extent cx="{width * EMU_PER_TWIP}" cy="{height}"/><wp:docPr id="{number}" name="图{number}" '
        f'descr="{described}" title="{title}"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="{_DRAWING}/main">'
        f'<a:graphicData uri="{_DRAWING}/chart"><c:chart xmlns:c="{_DRAWING}/chart" xmlns:r="{styles.R}" '
        f'r:id="{link}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    )

@echo off
rem Installs drafter from this folder, without a network and without an administrator; see install.py.
rem Only ASCII here: how other characters are read hangs on the code page. install.py speaks Chinese.
setlocal
pushd "%~dp0"
for %%P in ("py -3.14" "py -3.13" "py -3.12" "py -3.11" "py -3.15" "py -3" "python" "python3") do (
  %%~P -I -c "import sys, venv; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 15))" >nul 2>nul && (
    %%~P -I install.py
    goto :done
  )
)
start "" notepad.exe no-python.txt
cmd /c exit 1
:done
set "status=%errorlevel%"
popd
pause
exit /b %status%

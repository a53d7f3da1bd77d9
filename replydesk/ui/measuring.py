"""How old this process is and how much memory it takes, on Linux, Windows and macOS, with the standard library alone."""

import os
import sys
import time
from pathlib import Path

_STARTED = time.perf_counter()


def process_age() -> float:
    """Seconds since the process was started; where the system does not tell, since this module was imported."""
    if sys.platform == "linux":
        # Field 22 of stat, counted behind the name in brackets, is the start in clock ticks since boot (proc(5)).
        stat = Path("/proc/self/stat").read_text().rpartition(")")[2].split()
        uptime = float(Path("/proc/uptime").read_text().split()[0])
        return uptime - int(stat[19]) / os.sysconf("SC_CLK_TCK")
    elif sys.platform == "win32":  # noqa: RET505  # as a chain mypy knows which branch is for which system
        return _windows_age()
    else:
        return time.perf_counter() - _STARTED


def resident_mb() -> float:
    """Megabytes of memory that the process has in use (on macOS: the most it ever had)."""
    if sys.platform == "linux":
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
    elif sys.platform == "win32":  # noqa: RET505
        return _windows_resident() / 1e6
    else:
        import resource  # noqa: PLC0415  # there is none on Windows

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    class _Counters(ctypes.Structure):
        """PROCESS_MEMORY_COUNTERS of psapi.h."""

        _fields_ = (
            ("cb", wintypes.DWORD),
            ("PageFaultCount", wintypes.DWORD),
            *(
                (name, ctypes.c_size_t)
                for name in ("Peak", "WorkingSet", *(f"Quota{n}" for n in range(4)), "Page", "PeakPage")
            ),
        )

    def _windows_age() -> float:
        kernel, times = ctypes.windll.kernel32, [wintypes.FILETIME() for _ in range(4)]
        now = wintypes.FILETIME()
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        kernel.GetProcessTimes(
            wintypes.HANDLE(kernel.GetCurrentProcess()), *(ctypes.byref(each) for each in times)
        )
        kernel.GetSystemTimeAsFileTime(ctypes.byref(now))
        return (_ticks(now) - _ticks(times[0])) / 1e7

    def _ticks(moment: wintypes.FILETIME) -> int:
        return (moment.dwHighDateTime << 32) + moment.dwLowDateTime

    def _windows_resident() -> int:
        counters = _Counters(cb=ctypes.sizeof(_Counters))
        kernel = ctypes.windll.kernel32
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        kernel.K32GetProcessMemoryInfo(
            wintypes.HANDLE(kernel.GetCurrentProcess()), ctypes.byref(counters), counters.cb
        )
        return int(counters.WorkingSet)

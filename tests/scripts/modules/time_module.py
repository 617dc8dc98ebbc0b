# The time module.
import time
start = time.perf_counter()
time.sleep(0.01)
print(time.perf_counter() - start >= 0.01, time.perf_counter_ns() > 0, time.monotonic() > 0)
print(time.time() > 1.7e9, time.time_ns() > 17 * 10**17, time.process_time() >= 0)
epoch = time.gmtime(0)
print(epoch)
print(epoch.tm_year, epoch[1], len(epoch), tuple(epoch), epoch == (1970, 1, 1, 0, 0, 0, 3, 1, 0))
print(time.asctime(epoch), time.strftime("%Y-%m-%d %H:%M:%S %j", epoch))
print(time.gmtime(1e9), time.gmtime(-1).tm_year)
print(time.mktime(time.localtime(10**9)) == 10**9, time.strftime("", epoch) == "")
print(time.struct_time((1, 2, 3, 4, 5, 6, 7, 8, 9)))

# expect:
# True True True
# True True True
# time.struct_time(tm_year=1970, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=3, tm_yday=1, tm_isdst=0)
# 1970 1 9 (1970, 1, 1, 0, 0, 0, 3, 1, 0) True
# Thu Jan  1 00:00:00 1970 1970-01-01 00:00:00 001
# time.struct_time(tm_year=2001, tm_mon=9, tm_mday=9, tm_hour=1, tm_min=46, tm_sec=40, tm_wday=6, tm_yday=252, tm_isdst=0) 1969
# True True
# time.struct_time(tm_year=1, tm_mon=2, tm_mday=3, tm_hour=4, tm_min=5, tm_sec=6, tm_wday=7, tm_yday=8, tm_isdst=9)

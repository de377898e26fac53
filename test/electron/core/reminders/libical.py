"""Reads a calendar file with libical, in the zone of TZ: one line for each event, with its local day, or the faults of the file."""

import ctypes
import os
import sys
import time
from ctypes import c_char_p, c_int, c_long, c_void_p

VEVENT, VALARM = 4, 10


class Time(ctypes.Structure):
    """As icaltimetype of libical 3."""

    _fields_ = [
        *((name, c_int) for name in "year month day hour minute second is_date is_daylight".split()),
        ("zone", c_void_p),
    ]


library = ctypes.CDLL("libical.so.3")


def of(name, result, *arguments):
    function = getattr(library, name)
    function.restype, function.argtypes = result, arguments
    return function


parse = of("icalparser_parse_string", c_void_p, c_char_p)
faults = of("icalcomponent_count_errors", c_int, c_void_p)
restricted = of("icalrestriction_check", c_int, c_void_p)
first = of("icalcomponent_get_first_component", c_void_p, c_void_p, c_int)
following = of("icalcomponent_get_next_component", c_void_p, c_void_p, c_int)
begins = of("icalcomponent_get_dtstart", Time, c_void_p)
ends = of("icalcomponent_get_dtend", Time, c_void_p)
uid = of("icalcomponent_get_uid", c_char_p, c_void_p)
sequence = of("icalcomponent_get_sequence", c_int, c_void_p)
moment = of("icaltime_as_timet_with_zone", c_long, Time, c_void_p)
zone = of("icaltimezone_get_builtin_timezone", c_void_p, c_char_p)


def local_day(when):
    """The day in this zone on which an all-day event begins, as a program shows it that counts in moments."""
    return time.strftime("%Y-%m-%d", time.localtime(moment(when, zone(os.environ["TZ"].encode()))))


def children(of_what, kind):
    child = first(of_what, kind)
    while child:
        yield child
        child = following(of_what, kind)


with open(sys.argv[1], "rb") as file:
    calendar = parse(file.read())
if not calendar or not restricted(calendar) or faults(calendar):
    sys.exit("libical finds faults")
for event in children(calendar, VEVENT):
    alarms = sum(1 for _ in children(event, VALARM))
    name = uid(event).decode().split("@")[0]
    print(local_day(begins(event)), local_day(ends(event)), name, sequence(event), alarms)

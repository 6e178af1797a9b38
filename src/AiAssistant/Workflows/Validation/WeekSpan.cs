namespace AiAssistant.Workflows.Validation;

/// <summary>A working interval as ticks on the circle of a week that starts on Sunday.</summary>
internal readonly record struct WeekSpan(long Start, long Length)
{
    private const long Week = 7 * TimeSpan.TicksPerDay;

    public static WeekSpan Of(WorkingInterval interval)
    {
        var length = interval.To.Ticks - interval.From.Ticks;
        return new WeekSpan(((int)interval.Day * TimeSpan.TicksPerDay) + interval.From.Ticks, length > 0 ? length : length + TimeSpan.TicksPerDay);
    }

    /// <summary>Whether one of the two starts while the other lasts; spans that only touch do not overlap.</summary>
    public bool Overlaps(WeekSpan other) => Distance(Start, other.Start) < Length || Distance(other.Start, Start) < other.Length;

    private static long Distance(long from, long to) => (to - from + Week) % Week;
}

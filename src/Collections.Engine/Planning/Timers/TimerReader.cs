using Collections.Bpmn.Model;

namespace Collections.Engine.Planning.Timers;

/// <summary>
/// The text of a timer: ISO 8601 (a duration, a date, a cycle), <c>business days(n)</c> with n in FEEL, or FEEL that
/// gives a duration, a date or a date and time.
/// </summary>
internal static class TimerReader
{
    private const string BusinessDays = "business days(";

    public static Timer? Read(TimerEventDefinition definition, string elementId, PlanDraft draft)
    {
        var cycle = definition.Kind == TimerKind.Cycle ? CycleTimer.TryRead(definition.Expression.Trim()) : null;
        return cycle is null ? Read(definition.Expression, elementId, draft) : Written(cycle, definition.Expression.Trim());
    }

    public static Timer? Read(string written, string elementId, PlanDraft draft)
    {
        var text = written.Trim();
        if (text.StartsWith('=')) text = text[1..].Trim();
        return Meant(text, elementId, draft) is { } timer ? Written(timer, text) : null;
    }

    private static Timer Written(Timer timer, string text)
    {
        timer.Text = text;
        return timer;
    }

    private static Timer? Meant(string text, string elementId, PlanDraft draft)
    {
        if (text.Length == 0)
        {
            draft.Find("timer-empty", elementId, $"Timer of '{elementId}': an ISO 8601 duration such as P5D, business days(3), or FEEL was expected, found nothing.");
            return null;
        }
        if (IsoDuration.TryRead(text, out var duration)) return new DurationTimer(duration);
        if (IsoInstant.TryRead(text, out var instant)) return new DateTimer(instant);
        if (text.StartsWith(BusinessDays, StringComparison.Ordinal) && text.EndsWith(')'))
        {
            var (count, calendar) = Split(text[BusinessDays.Length..^1]);
            if (calendar is not null && draft.Setting.Calendars is { } known && !known.Contains(calendar))
                draft.Find("calendar-unknown", elementId, $"Timer of '{elementId}': one of the calendars {string.Join(", ", known.Order(StringComparer.Ordinal).Select(name => $"'{name}'"))} was expected, found '{calendar}'.");
            return draft.Compile(count, elementId, "timer") is { } days ? new BusinessDaysTimer(days, calendar) : null;
        }
        return draft.Compile(text, elementId, "timer") is { } feel ? new FeelTimer(feel) : null;
    }

    /// <summary>How many, and the name of the calendar behind them where there is one.</summary>
    private static (string Count, string? Calendar) Split(string arguments)
    {
        var text = arguments.TrimEnd();
        var quote = text.EndsWith('"') ? text.LastIndexOf('"', text.Length - 2) : -1;
        return quote > 0 && text[..quote].TrimEnd() is { } before && before.EndsWith(',') ? (before[..^1], text[(quote + 1)..^1]) : (arguments, null);
    }
}

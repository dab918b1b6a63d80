using System.Globalization;

namespace Collections.Domain.Treatments;

/// <summary>Makes a calendar of its decision table, and says what is wrong with it.</summary>
public static class TreatmentGridReader
{
    /// <summary>A segment that is left alone for more days than these is told of.</summary>
    public const int SilentDays = 20;

    private const int NamesNeeded = 3;
    private static readonly string[] Names = ["action", "template", "limit"];

    /// <summary>The calendar, null where it cannot run, and all problems.</summary>
    /// <param name="inputs">What the columns of conditions test: the segment, then the days.</param>
    /// <param name="outputs">Names of the columns of results.</param>
    /// <param name="rules">The rules as texts of FEEL: conditions, then results.</param>
    public static (TreatmentGrid? Grid, IReadOnlyList<TreatmentProblem> Problems) Read(
        IReadOnlyList<string> inputs, IReadOnlyList<string> outputs, IReadOnlyList<(IReadOnlyList<string> Conditions, IReadOnlyList<string> Results)> rules)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(outputs);
        ArgumentNullException.ThrowIfNull(rules);
        var problems = new List<TreatmentProblem>();
        if (inputs.Count != 2 || Places(outputs) is not { } places)
        {
            problems.Add(new TreatmentProblem("calendar-shape", $"Two inputs (the segment, then the days past due or another count of days) and the outputs action, template and, if wanted, limit were expected, found the inputs {Listed(inputs)} and the outputs {Listed(outputs)}.", IsError: true));
            return (null, problems);
        }
        var cells = rules.SelectMany((rule, i) => CellsOf(rule, i + 1, places, problems)).ToList();
        if (rules.Count == 0) problems.Add(new TreatmentProblem("calendar-empty", "At least one cell was expected, found none. The calendar would do nothing.", IsError: true));
        Compare(cells, problems);
        return (problems.Exists(problem => problem.IsError) ? null : new TreatmentGrid(inputs[0], inputs[1], cells), problems);
    }

    /// <summary>Where action, template and limit stand among the outputs; limit may be missing.</summary>
    private static int[]? Places(IReadOnlyList<string> outputs)
    {
        var places = Names.Select(name => outputs.ToList().FindIndex(output => string.Equals(output.Trim(), name, StringComparison.OrdinalIgnoreCase))).ToArray();
        var known = places[2] < 0 ? NamesNeeded - 1 : NamesNeeded;
        return places[0] < 0 || places[1] < 0 || outputs.Count != known ? null : places;
    }

    private static IEnumerable<TreatmentCell> CellsOf((IReadOnlyList<string> Conditions, IReadOnlyList<string> Results) rule, int number, int[] places, List<TreatmentProblem> problems)
    {
        void Wrong(string code, string message) => problems.Add(new TreatmentProblem(code, $"Rule {number}: {message}", IsError: true, number));
        var segments = SegmentsOf(rule.Conditions[0]);
        if (segments is null) Wrong("calendar-cell", $"segments as texts, such as \"ALTO\" or \"MEDIO\", \"ALTO\", were expected, found {rule.Conditions[0]}.");
        if (DayOf(rule.Conditions[1]) is not { } day) { Wrong("calendar-cell", $"a day as >= 8 was expected, found {rule.Conditions[1]}."); yield break; }
        var action = TextOf(rule.Results[places[0]]);
        if (TreatmentActionText.Parse(action) is not { } known) { Wrong("calendar-action-unknown", $"one of the actions {string.Join(", ", TreatmentActionText.All)} was expected on day {day}, found {rule.Results[places[0]]}."); yield break; }
        var template = TextOf(rule.Results[places[1]]);
        if (string.IsNullOrWhiteSpace(template)) { Wrong("calendar-template-missing", $"{action} on day {day}: a template (of a call the list, of ASSIGN the queue, of EXIT where to) was expected, found none."); yield break; }
        var limit = places[2] < 0 ? "" : TextOf(rule.Results[places[2]]) ?? "";
        var read = CallLimit.Parse(limit);
        if (limit.Length > 0 && (known != TreatmentAction.Call || read is null)) { Wrong("calendar-limit", known == TreatmentAction.Call ? $"{action} {template}: a limit as 3/2/2 (attempts, attempts a day, business days) was expected, found '{limit}'." : $"{action} {template}: only calls have a limit, found '{limit}'."); yield break; }
        foreach (var segment in segments ?? []) yield return new TreatmentCell(segment, day, known, template.Trim(), read, number);
    }

    private static void Compare(List<TreatmentCell> cells, List<TreatmentProblem> problems)
    {
        foreach (var segment in cells.GroupBy(cell => cell.Segment))
        {
            foreach (var day in segment.GroupBy(cell => cell.Day).Where(day => day.Count() > 1)) problems.Add(Twice(segment.Key, [.. day]));
            var last = 0;
            foreach (var day in segment.Select(cell => cell.Day).Where(day => day > 0).Distinct().Order())
            {
                if (day - last > SilentDays) problems.Add(new TreatmentProblem("calendar-silent", $"Segment {segment.Key} is left alone from day {last} to day {day}: nothing for more than {SilentDays} days. Put a cell between, if that is not meant.", IsError: false));
                last = day;
            }
        }
    }

    private static TreatmentProblem Twice(string segment, IReadOnlyList<TreatmentCell> day)
    {
        var names = string.Join(" and ", day.Select(cell => cell.Word));
        return day.Count(cell => cell.IsContact) > 1
            ? new TreatmentProblem("calendar-two-contacts", $"Segment {segment} has two contacts on day {day[0].Day}: {names}. A customer is contacted once a day: move one.", IsError: true, day[^1].Rule)
            : new TreatmentProblem("calendar-day-twice", $"Segment {segment} has day {day[0].Day} twice: {names}. Both are done on it.", IsError: false, day[^1].Rule);
    }

    private static List<string>? SegmentsOf(string text)
    {
        var segments = text.Split(',', StringSplitOptions.TrimEntries).Select(TextOf).ToList();
        return segments.Exists(string.IsNullOrWhiteSpace) ? null : [.. segments.OfType<string>()];
    }

    private static int? DayOf(string text)
    {
        var trimmed = text.Trim();
        return trimmed.StartsWith(">=", StringComparison.Ordinal) && int.TryParse(trimmed.AsSpan(2), NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out var day) ? day : null;
    }

    /// <summary>What a literal text of FEEL says; null for anything else.</summary>
    private static string? TextOf(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length >= 2 && trimmed[0] == '"' && trimmed[^1] == '"' && !trimmed.AsSpan(1, trimmed.Length - 2).Contains('"') ? trimmed[1..^1] : null;
    }

    private static string Listed(IReadOnlyList<string> names) => names.Count == 0 ? "(none)" : string.Join(", ", names);
}

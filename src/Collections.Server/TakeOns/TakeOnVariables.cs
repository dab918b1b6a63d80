using System.Globalization;
using Collections.Activities.TakeOns;
using Collections.Decisions.Columns;
using Collections.Decisions.Numbers;
using Collections.Decisions.Values;
using Collections.Engine.Planning;
using Collections.Intake.TakeOns;
using Collections.Server.Nightly;

namespace Collections.Server.TakeOns;

/// <summary>What a row says of a case besides its step: variables of its plan, by their names or by what steps call theirs.</summary>
internal sealed class TakeOnVariables(Night night, TakeOnStrategy strategy, Action<TakeOnRow, string, string> refuse)
{
    private static readonly string[] OfCalendar = [TakeOnFields.HighWater, TakeOnFields.CountedFrom, TakeOnFields.LastContact];
    private static readonly string[] OfCampaign = [TakeOnFields.Attempts, TakeOnFields.AttemptsToday, TakeOnFields.LastAttempt];

    /// <summary>Of a row of a case: stage, segment, queue and collector, the counters of its calendar and campaign.</summary>
    public void Fill(TakeOnDraft draft, TakeOnRow row, PlanNode step)
    {
        foreach (var name in Plan.CommonVariables) Set(draft, name, row.Value(name));
        Own(draft, row);
        Count(draft, row, OfCalendar, TakenSteps.IsCalendar(step) ? [step] : [.. strategy.Plan.Nodes.Where(TakenSteps.IsCalendar)], "a strategy with one treatment calendar");
        Count(draft, row, OfCampaign, TakenSteps.IsCampaign(step) ? [step] : [], "a case at a call campaign");
    }

    /// <summary>Of a row of a variable.</summary>
    public void Set(TakeOnDraft draft, TakeOnRow row)
    {
        var name = row.Text(TakeOnFields.Name)!;
        if (strategy.Plan.Variables.FirstOrDefault(one => one.Name == name) is not { } variable) refuse(row, TakeOnFields.Name, $"a variable of {strategy.Name}");
        else if (Parse(row.Text(TakeOnFields.Value)!, variable.Type) is not { } value) refuse(row, TakeOnFields.Value, Expected(variable.Type));
        else draft.Variables[variable.Slot] = value;
    }

    /// <summary>Who holds the case is on the roster, if it has anybody; an assignment that is sticky remembers it.</summary>
    private void Own(TakeOnDraft draft, TakeOnRow row)
    {
        if (row.Text("collector") is not { } collector) return;
        var roster = night.Workplace.Roster.Collectors;
        if (roster.Count > 0 && roster.All(one => one.Name != collector)) refuse(row, "collector", "a collector of the roster");
        if (row.Date(TakeOnFields.HeldSince) is not { } since) return;
        Set(draft, "last collector", FeelValue.Of(collector));
        Set(draft, "assigned on", FeelValue.Of(since));
    }

    private void Count(TakeOnDraft draft, TakeOnRow row, string[] fields, IReadOnlyList<PlanNode> steps, string expected)
    {
        foreach (var field in fields)
        {
            if (row.Value(field).IsNull) continue;
            if (steps.Count == 1) Set(draft, $"{steps[0].Name} {field}", row.Value(field));
            else refuse(row, field, expected);
        }
    }

    private void Set(TakeOnDraft draft, string name, FeelValue value)
    {
        if (!value.IsNull && strategy.Plan.Variables.FirstOrDefault(one => one.Name == name) is { } variable) draft.Variables[variable.Slot] = value;
    }

    private static FeelValue? Parse(string text, ColumnType type) => type switch
    {
        ColumnType.Number => FeelNumber.TryParse(text, out var number) ? FeelValue.Of(number) : null,
        ColumnType.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? FeelValue.Of(date) : null,
        ColumnType.Boolean => bool.TryParse(text, out var flag) ? FeelValue.Of(flag) : null,
        _ => FeelValue.Of(text),
    };

    private static string Expected(ColumnType type) => type switch
    {
        ColumnType.Number => "a number with a decimal point",
        ColumnType.Date => "a date such as 2026-12-15",
        ColumnType.Boolean => "true or false",
        _ => "a text",
    };
}

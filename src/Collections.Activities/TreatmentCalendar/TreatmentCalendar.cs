using Collections.Activities.Experiments;
using Collections.Decisions.Columns;
using Collections.Domain.Treatments;
using Collections.Engine.Activities;

namespace Collections.Activities.TreatmentCalendar;

/// <summary>
/// Waits for the days of a grid, and completes with the cell that is due: of contact cells that are due together the latest, the
/// others are overtaken. Each cell comes once an episode, and one contact a day. Cells that assign or lead out overtake nothing
/// and are not overtaken. What it leads to comes back to it.
/// </summary>
[Activity("Collections", "Messages", "Does what a grid of days and segments says: messages, calls, assignments, each once.", Icon = "calendar-event")]
[Outcomes(TreatmentGrid.Finished)]
internal sealed class TreatmentCalendar : Activity
{
    private const string OncePerDay = "one contact a day";
    private TreatmentGrid? grid;
    private CalendarNames? names;
    private CalendarWords? words;
    private SegmentCalendar?[] segments = [];
    private ContactGuard guard = ContactGuard.None;
    private int finished, oncePerDay;

    [Input(Description = "Name or id of the decision that holds the grid, or its file in the strategy's decisions folder.", UIHint = "dropdown", IsRequired = true, Order = 1)]
    public Input<string> Calendar { get; } = new();

    [Input(Description = "Whether the steps of its cells are drawn in the diagram; without it they are part of the box.", DefaultValue = "false", Order = 2)]
    public Input<bool> Drawn { get; } = new();

    [Input(Description = "From which time of their date the messages of its cells may leave, in the portfolio's zone: HH:mm, or FEEL that gives such a text; without it from the date's beginning on.", Order = 3)]
    public Input<string> Hour { get; } = new();

    public override bool Polls => true;

    public override IReadOnlyList<string>? BoundOutcomes => grid?.Outcomes;

    public override void Bind(BindingContext context)
    {
        context.ExpectLiteral(Calendar);
        context.ExpectLiteral(Drawn);
        if (string.IsNullOrEmpty(Calendar.Value) || context.Table(Calendar.Value) is not { } table) return;
        var read = TreatmentGridReader.Read(table.InputTexts, table.OutputNames, table.RuleTexts);
        foreach (var problem in read.Problems)
        {
            if (problem.IsError) context.Find(problem.Code, $"'{context.Node.Name}': {problem.Message}");
            else context.Warn(problem.Code, $"'{context.Node.Name}': {problem.Message}");
        }
        if (read.Grid is null) return;
        (grid, names, guard) = (read.Grid, CalendarNames.Of(read.Grid, context), ContactGuard.Of(context));
        segments = SegmentCalendar.ByCode(grid, context);
        words = new CalendarWords(context.Pool);
        (finished, oncePerDay) = (context.Pool.Add(TreatmentGrid.Finished), context.Pool.Add(OncePerDay));
    }

    public override void Execute(ActivityContext context)
    {
        for (var i = 0; i < context.Count; i++) context.Wait(i);
        Look(context);
    }

    public override void Poll(ActivityContext context) => Look(context);

    private void Look(ActivityContext context)
    {
        var sight = new CalendarSight(names!, context);
        for (var i = 0; i < context.Count; i++)
        {
            var row = context.Rows[i];
            var days = sight.Days(row);
            if (sight.Segments[row] is var code && (uint)code >= (uint)segments.Length || segments[code] is not { } segment || days == Column.NullNumber) continue;
            sight.Follow(row, days);
            Look(context, i, segment, days, sight);
        }
    }

    private void Look(ActivityContext context, int i, SegmentCalendar segment, long days, in CalendarSight sight)
    {
        var row = context.Rows[i];
        var isPaused = sight.IsPaused(row);
        var (excluded, isLeftAlone) = (guard.Exclusion(context, i), guard.Control(context, i) is not Column.NullText);
        if (NextOther(segment, row, days, isPaused || isLeftAlone || excluded != Column.NullText, sight) is { } other)
        {
            sight.Done[row] = words!.With(sight.Done[row], other);
            Fire(context, i, other, sight);
            return;
        }
        var latest = segment.LatestContact(days);
        if (latest < 0 || segment.ContactDays[latest] <= sight.HighWater[row])
        {
            if (isPaused && NextOther(segment, row, days, onlyExits: false, sight) is { } paused) Wait(context, i, paused, sight.Reason(row), sight);
            else if (segment.IsOpenEnded && IsOver(segment, row, sight)) context.Complete(i, finished);
            else StopWaiting(row, sight);
            return;
        }
        if (excluded != Column.NullText) Wait(context, i, segment.Contacts[latest], excluded, sight);
        else if (isLeftAlone) Withhold(context, i, segment, latest, days, sight);
        else if (sight.IsQuiet(row)) Wait(context, i, segment.Contacts[latest], sight.Reason(row), sight);
        else if (sight.HadContactToday(row)) Wait(context, i, segment.Contacts[latest], oncePerDay, sight);
        else Contact(context, i, segment, latest, days, sight);
    }

    private static void Contact(ActivityContext context, int i, SegmentCalendar segment, int latest, long days, in CalendarSight sight)
    {
        var row = context.Rows[i];
        var first = sight.HighWater[row] == Column.NullNumber ? 0 : segment.LatestContact(sight.HighWater[row]) + 1;
        for (var place = first; place < latest; place++) context.NoteRule(i, segment.Contacts[place].Rule);
        sight.Reach(row, segment.ContactDays[latest], days);
        Fire(context, i, segment.Contacts[latest], sight);
    }

    /// <summary>What is due passes by: nobody hears of it, and it does not come later.</summary>
    private void Withhold(ActivityContext context, int i, SegmentCalendar segment, int latest, long days, in CalendarSight sight)
    {
        var row = context.Rows[i];
        var first = sight.HighWater[row] == Column.NullNumber ? 0 : segment.LatestContact(sight.HighWater[row]) + 1;
        for (var place = first; place <= latest; place++) context.NoteRule(i, grid!.RuleCount + segment.Contacts[place].Rule);
        sight.PassBy(row, segment.ContactDays[latest], days);
        StopWaiting(row, sight);
    }

    private static void Fire(ActivityContext context, int i, CalendarCell cell, in CalendarSight sight)
    {
        StopWaiting(context.Rows[i], sight);
        sight.Touch(context.Rows[i]);
        context.NoteRule(i, cell.Rule);
        context.Complete(i, cell.Outcome);
    }

    /// <summary>That a cell waits is told once, until it fires or the reason is another.</summary>
    private void Wait(ActivityContext context, int i, CalendarCell cell, int reason, in CalendarSight sight)
    {
        var row = context.Rows[i];
        var told = words!.Waiting(cell, reason);
        if (sight.Waiting[row] == told) return;
        sight.Waiting[row] = told;
        sight.Touch(row);
        context.NoteRule(i, cell.Rule);
    }

    private static void StopWaiting(int row, in CalendarSight sight)
    {
        if (sight.Waiting[row] == Column.NullText) return;
        sight.Waiting[row] = Column.NullText;
        sight.Touch(row);
    }

    private CalendarCell? NextOther(SegmentCalendar segment, int row, long days, bool onlyExits, in CalendarSight sight)
    {
        if (days < segment.FirstOther) return null;
        foreach (var cell in segment.Others)
        {
            if (cell.Day <= days && (cell.IsExit || !onlyExits) && !words!.IsDone(sight.Done[row], cell)) return cell;
        }
        return null;
    }

    private bool IsOver(SegmentCalendar segment, int row, in CalendarSight sight)
    {
        if (segment.Contacts.Length > 0 && sight.HighWater[row] < segment.ContactDays[^1]) return false;
        foreach (var cell in segment.Others)
        {
            if (!words!.IsDone(sight.Done[row], cell)) return false;
        }
        return true;
    }
}

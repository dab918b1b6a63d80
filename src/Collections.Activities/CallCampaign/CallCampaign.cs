using System.Text.Json;
using Collections.Activities.Experiments;
using Collections.Decisions.Columns;
using Collections.Domain.Calls;
using Collections.Domain.Effects;
using Collections.Domain.Treatments;
using Collections.Engine.Activities;
using Collections.Engine.Batches;
using Collections.Engine.Planning;
using Collections.Engine.Runs;

namespace Collections.Activities.CallCampaign;

/// <summary>
/// Keeps a case on a call list: a task for each attempt, so many in all and on a date, over so many business days. A call that
/// nobody answered leads back to the step, which counts it and puts the next attempt on the list, or ends with no contact; so does a
/// wrong number where another is left. A call counts on the date on which it was made, whenever it is told.
/// </summary>
[Activity("Collections", "Tasks", "Keeps a case on a call list until somebody was reached, for so many attempts and days.", Icon = "phone-call")]
[Outcomes(Promise, RightParty, NoAnswer, WrongNumber, NoContact, NotWorked, ContactGuard.Withheld)]
internal sealed class CallCampaign : Activity
{
    private const string Promise = "Promise";
    private const string RightParty = "Right party";
    private const string NoAnswer = "No answer";
    private const string WrongNumber = "Wrong number";
    private const string NoContact = "No contact";
    private const string NotWorked = "Not worked";
    private static readonly string[] Results = [Promise, RightParty, NoAnswer, WrongNumber];
    private static readonly byte[] Form = JsonSerializer.SerializeToUtf8Bytes(new { outcomes = Results, fields = Array.Empty<string>(), minutes = 0 });
    private CallLimit limit = CallLimit.Usual;
    private ContactGuard guard = ContactGuard.None;
    private int title, list, noAnswer, noContact, notWorked, wrongNumber, lastOutcome, attempts, attemptsToday, lastAttempt, since;

    [Input(Description = "The list that the case is called from: the queue of its tasks.", IsRequired = true, Order = 1)]
    public Input<string> List { get; } = new();

    [Input(Description = "Attempts in all, from 1.", DefaultValue = "3", Order = 2)]
    public Input<int> Attempts { get; } = new();

    [Input(DisplayName = "Per day", Description = "Attempts on one date, from 1.", DefaultValue = "2", Order = 3)]
    public Input<int> PerDay { get; } = new();

    [Input(Description = "Business days on the list, the first one included, from 1.", DefaultValue = "2", Order = 4)]
    public Input<int> Days { get; } = new();

    public override IReadOnlyList<string> Completions => Results;

    public override void Bind(BindingContext context)
    {
        foreach (Input input in (Input[])[List, Attempts, PerDay, Days]) context.ExpectLiteral(input);
        limit = new CallLimit(Attempts.Value, PerDay.Value, Days.Value);
        if (CallLimit.Parse(limit.ToString()) is null)
            context.Find("call-limit", $"'{context.Node.Name}': attempts, attempts a day and business days from 1 to {CallLimit.Most} were expected, found {limit}.");
        guard = ContactGuard.Of(context);
        list = context.Pool.Add(List.Value ?? "");
        title = context.Pool.Add(CallTaskTitle.Of(List.Value));
        (noAnswer, noContact, notWorked, wrongNumber) = (context.Pool.Add(NoAnswer), context.Pool.Add(NoContact), context.Pool.Add(NotWorked), context.Pool.Add(WrongNumber));
        foreach (var result in Results) context.Pool.Add(result);
        lastOutcome = context.Column(Plan.OutcomeName, ColumnType.Text);
        attempts = context.Writes($"{context.Node.Name} attempts", ColumnType.Number);
        attemptsToday = context.Writes($"{context.Node.Name} attempts today", ColumnType.Number);
        lastAttempt = context.Writes($"{context.Node.Name} last attempt", ColumnType.Date);
        since = context.Writes($"{context.Node.Name} since", ColumnType.Date);
    }

    public override void Execute(ActivityContext context)
    {
        var outcomes = ((TextColumn)context.Columns.Columns[lastOutcome]).Values;
        for (var i = 0; i < context.Count; i++)
        {
            if (guard.Withholds(context, i)) continue;
            if (outcomes[context.Rows[i]] == noAnswer && Numbers(context, attempts)[context.Rows[i]] > 0) GoOn(context, i);
            else Start(context, i);
        }
    }

    /// <summary>A dialler says of an attempt when it was made, and of a wrong number whether another is left: then the case stays on the list.</summary>
    public override void Completed(ActivityContext context, NewsContent? said)
    {
        for (var i = 0; i < context.Count; i++)
        {
            if (context.Outcome(i) == wrongNumber && DialledWords.IsAnotherLeft(said)) context.Complete(i, noAnswer);
            if (context.Outcome(i) == noAnswer) Count(context, i, Math.Min(DialledWords.On(said)?.DayNumber ?? int.MaxValue, context.Clock.Date));
        }
    }

    /// <summary>The last day is over, or a date on which no attempt was left.</summary>
    public override void Expire(ActivityContext context)
    {
        for (var i = 0; i < context.Count; i++)
        {
            if (context.Clock.Date <= LastDay(context, i)) Ask(context, i);
            else context.Complete(i, Numbers(context, attempts)[context.Rows[i]] > 0 ? noContact : notWorked);
        }
    }

    /// <summary>The case is on the list since it came here; the attempts of the other system count.</summary>
    public override void TakeUp(ActivityContext context)
    {
        for (var i = 0; i < context.Count; i++)
        {
            var row = context.Rows[i];
            var (inAll, today) = (Numbers(context, attempts), Numbers(context, attemptsToday));
            (inAll[row], today[row]) = (Math.Max(0, inAll[row]), Math.Max(0, today[row]));
            Dates(context, since)[row] = context.Clock.Date;
            context.Batch.Dirty[row] = true;
            if (inAll[row] < limit.Attempts) Ask(context, i);
            else context.Wait(i, RunClock.AtStartOf(LastDay(context, i) + 1));
        }
    }

    private void Start(ActivityContext context, int i)
    {
        var row = context.Rows[i];
        (Numbers(context, attempts)[row], Numbers(context, attemptsToday)[row]) = (0, 0);
        Dates(context, since)[row] = context.Clock.Date;
        context.Batch.Dirty[row] = true;
        Ask(context, i);
    }

    /// <summary>An attempt was made on a date, at the latest today.</summary>
    private void Count(ActivityContext context, int i, int made)
    {
        var row = context.Rows[i];
        Numbers(context, attempts)[row] = Math.Max(0, Numbers(context, attempts)[row]) + 1;
        Numbers(context, attemptsToday)[row] = Dates(context, lastAttempt)[row] == made ? Numbers(context, attemptsToday)[row] + 1 : 1;
        Dates(context, lastAttempt)[row] = made;
        context.Batch.Dirty[row] = true;
    }

    /// <summary>After an attempt that reached nobody: the next one today, or on the business day after its date where that has had its number, or none.</summary>
    private void GoOn(ActivityContext context, int i)
    {
        var row = context.Rows[i];
        var isDayOver = Numbers(context, attemptsToday)[row] >= limit.PerDay;
        var next = context.Clock.AddBusinessDays(Dates(context, lastAttempt)[row], 1);
        if (Numbers(context, attempts)[row] >= limit.Attempts || (isDayOver && next > LastDay(context, i))) context.Complete(i, noContact);
        else if (isDayOver && next > context.Clock.Date) context.Wait(i, RunClock.AtStartOf(next));
        else Ask(context, i);
    }

    private void Ask(ActivityContext context, int i)
    {
        var last = LastDay(context, i);
        context.Emit(i, (int)EffectKind.Task, title, list, last, content: Form);
        context.Wait(i, RunClock.AtStartOf(last + 1));
    }

    private int LastDay(ActivityContext context, int i) =>
        limit.Days == 1 ? Dates(context, since)[context.Rows[i]] : context.Clock.AddBusinessDays(Dates(context, since)[context.Rows[i]], limit.Days - 1);

    private static long[] Numbers(ActivityContext context, int slot) => ((NumberColumn)context.Batch.Variable(slot)).Values;

    private static int[] Dates(ActivityContext context, int slot) => ((DateColumn)context.Batch.Variable(slot)).Values;
}

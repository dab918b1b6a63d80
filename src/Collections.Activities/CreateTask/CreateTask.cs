using Collections.Domain.Effects;
using Collections.Engine.Activities;
using Collections.Engine.Batches;
using Collections.Engine.Runs;
using Timer = Collections.Engine.Planning.Timer;

namespace Collections.Activities.CreateTask;

/// <summary>
/// Puts a manual action before a collector and waits for its outcome. The collector has the whole of the due date: the
/// task is overdue in the first run after it, unless a timer on its edge says what happens then.
/// </summary>
[Activity("Collections", "Tasks", "Asks a collector to do something and waits for the outcome.", Icon = "checkbox")]
[Outcomes(OutcomesAttribute.Done, TaskForm.Overdue)]
internal sealed class CreateTask : Activity
{
    private TaskForm form = TaskForm.Empty;
    private Timer? due;
    private int overdue;

    [Input(Description = "What is to be done, in the collector's words.", IsRequired = true, Order = 1)]
    public Input<string> Title { get; } = new();

    [Input(Description = "Who works it; without it the lane that the step lies in, else the case's own collector or queue.", Order = 2)]
    public Input<string> Queue { get; } = new();

    [Input(Description = "ISO 8601 duration, business days(n), or a date in FEEL; without it the task is never overdue.", Order = 3)]
    public Input<string> Due { get; } = new();

    [Input(Description = "The codes by which the collector can end it, separated by commas.", UIHint = "dynamic-outcomes", DefaultValue = OutcomesAttribute.Done, Order = 4)]
    public Input<string> Outcomes { get; } = new();

    [Input(Description = "What the collector fills in: name:type, separated by commas; types are text, number, date, boolean.", UIHint = "multiline", Order = 5)]
    public Input<string> Fields { get; } = new();

    [Input(Description = "Minutes that the work takes, for planning; from 0.", DefaultValue = "0", Order = 6)]
    public Input<int> Minutes { get; } = new();

    public override IReadOnlyList<string> BoundOutcomes => due is null ? form.Outcomes : [.. form.Outcomes, TaskForm.Overdue];

    public override IReadOnlyList<string> Completions => form.Outcomes;

    public override ActivityDeadline? Deadline => due is null ? null : new ActivityDeadline(new AfterDueDate(due), YieldsToTimers: true);

    public override void Bind(BindingContext context)
    {
        context.Default(Queue, context.Lane);
        context.ExpectLiteral(Outcomes);
        context.ExpectLiteral(Fields);
        context.ExpectLiteral(Minutes);
        due = context.Timer(Due);
        overdue = context.Pool.Add(TaskForm.Overdue);
        var read = TaskForm.Read(Outcomes.Value ?? OutcomesAttribute.Done, Fields.Value ?? "", Minutes.Value);
        foreach (var problem in read.Problems) context.Find("task-form", $"'{context.Node.Name}': {problem}");
        form = read.Form;
        foreach (var outcome in form.Outcomes) context.Pool.Add(outcome);
    }

    public override void Execute(ActivityContext context)
    {
        var titles = context.Read(Title);
        var queues = context.Read(Queue);
        var dates = DueDates(context);
        for (var i = 0; i < context.Count; i++)
        {
            var row = context.Rows[i];
            context.Emit(i, (int)EffectKind.Task, titles[row], queues[row], dates[i], content: form.Content.Span);
            context.Wait(i);
        }
    }

    /// <summary>The task of the other system is one of this house: it is due by when the case came here.</summary>
    public override void TakeUp(ActivityContext context) => Execute(context);

    public override Timer? DueBy => due;

    public override void Expire(ActivityContext context)
    {
        for (var i = 0; i < context.Count; i++) context.Complete(i, overdue);
    }

    /// <summary>What the collector reads as due date goes on as the clock of the step does.</summary>
    public override void Resume(ActivityContext context)
    {
        for (var i = 0; due is not null && i < context.Count; i++) context.Emit(i, (int)EffectKind.TaskResumption, (long)context.ClockOf(due, i), due.Calendar is { } calendar ? context.Pool.Add(calendar) : -1);
    }

    /// <summary>Day numbers; 0 where there is no due date.</summary>
    private long[] DueDates(ActivityContext context)
    {
        var dates = new long[context.Count];
        if (due is null) return dates;
        context.Due(due, dates);
        for (var i = 0; i < dates.Length; i++) dates[i] = dates[i] == TokenTable.NotDue ? 0 : dates[i] / RunClock.Day;
        return dates;
    }
}

using Collections.Decisions.Columns;
using Collections.Domain.Effects;
using Collections.Domain.Experiments;
using Collections.Domain.Marks;
using Collections.Engine.Activities;

namespace Collections.Activities.Experiments;

/// <summary>
/// The one look before a step reaches the customer, whichever way: whether somebody has ordered that it does not, whether a firm has them and the house is silent, and whether an
/// experiment leaves the customer alone, who is of its control. Steps that contact ask it first.
/// </summary>
internal sealed class ContactGuard
{
    /// <summary>The outcome of a step that was not done.</summary>
    public const string Withheld = "Withheld";

    /// <summary>Nobody was asked yet.</summary>
    public static ContactGuard None { get; } = new([], (Column.NullText, Column.NullText, Column.NullText, Column.NullText), DaysPastDue.Unknown, isNotice: false);

    private readonly Dictionary<int, (Domain.Experiments.Experiment Experiment, int Reason)> experiments;
    private readonly int control, element, name, withheld;
    private readonly DaysPastDue days;
    private readonly bool isNotice;

    private ContactGuard(Dictionary<int, (Domain.Experiments.Experiment, int)> experiments, (int Control, int Element, int Name, int Withheld) words, DaysPastDue days, bool isNotice)
    {
        (this.experiments, this.days, this.isNotice) = (experiments, days, isNotice);
        (control, element, name, withheld) = words;
    }

    /// <summary>By the experiments of the run.</summary>
    /// <param name="context">The step.</param>
    /// <param name="isNotice">Whether it is a legal notice or an answer: it goes to controls, and to customers whom a firm has, too.</param>
    public static ContactGuard Of(BindingContext context, bool isNotice = false)
    {
        var book = (ExperimentBook?)context.Services.GetService(typeof(ExperimentBook)) ?? ExperimentBook.Empty;
        var experiments = book.All.Where(experiment => experiment.HasControl && !isNotice)
            .ToDictionary(experiment => context.Pool.Add(experiment.Name), experiment => (experiment, context.Pool.Add(experiment.ControlReason)));
        var words = (context.Pool.Add(ExperimentArm.Control), context.Pool.Add(context.Node.ElementId), context.Pool.Add(context.Node.Name), context.Pool.Add(Withheld));
        return new ContactGuard(experiments, words, experiments.Count == 0 ? DaysPastDue.Unknown : DaysPastDue.Of(context), isNotice);
    }

    /// <summary>Whether the i-th token's customer is not contacted: then it is noted why, and the token leaves as withheld.</summary>
    public bool Withholds(ActivityContext context, int i)
    {
        if (!Refuses(context, i)) return false;
        context.Complete(i, withheld);
        return true;
    }

    /// <summary>Whether the i-th token's customer is not contacted: then it is noted why, and the token goes on as if it had been.</summary>
    public bool Refuses(ActivityContext context, int i)
    {
        var reason = Exclusion(context, i) is not Column.NullText and var excluded ? excluded : Control(context, i);
        if (reason == Column.NullText) return false;
        context.Emit(i, (int)EffectKind.Refusal, reason);
        return true;
    }

    /// <summary>Why somebody has ordered that there is no contact, or which firm has the customer, a text code; <see cref="Column.NullText"/> where nothing is against it.</summary>
    public int Exclusion(ActivityContext context, int i)
    {
        if (!context.IsAnyMarked) return Column.NullText;
        foreach (var mark in context.Marks(i))
        {
            if (mark.Kind == (int)MarkKind.NoContact
                || (mark.Kind == (int)MarkKind.Placed && !isNotice)
                || (mark.Kind == (int)MarkKind.KeptOut && context.Pool[mark.Name] == context.Batch.Plan.ProcessId)
                || (mark.Kind == (int)MarkKind.NoStep && (mark.Name == element || mark.Name == name))) return mark.Value;
        }
        return Column.NullText;
    }

    /// <summary>Which experiment leaves the i-th token's customer alone, in words; <see cref="Column.NullText"/> where none does.</summary>
    public int Control(ActivityContext context, int i)
    {
        if (experiments.Count == 0 || !context.IsAnyMarked) return Column.NullText;
        foreach (var mark in context.Marks(i))
        {
            if (mark.Kind == (int)MarkKind.Arm && mark.Value == control && experiments.TryGetValue(mark.Name, out var found)
                && found.Experiment.LeavesAlone(days.At(context, context.Rows[i]), DateOnly.FromDayNumber(context.Clock.Date))) return found.Reason;
        }
        return Column.NullText;
    }
}

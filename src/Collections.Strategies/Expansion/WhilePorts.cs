using Collections.Bpmn.Model;

namespace Collections.Strategies.Expansion;

/// <summary>
/// The ways out of a while-block: <c>left</c> once its condition holds no more, <c>not entered</c> where it does not hold at first, and
/// those of whoever has done all within. Who is not let in goes by <c>left</c> where no flow says otherwise, and who leaves goes on
/// as if all was done.
/// </summary>
internal sealed class WhilePorts
{
    public const string Left = "left", NotEntered = "not entered";

    private WhilePorts(SubProcess block)
    {
        OfLeft = [.. block.Outgoing.Where(flow => OutcomeFlows.TakesAlone(flow, Left))];
        OfNotEntered = [.. block.Outgoing.Where(flow => OutcomeFlows.TakesAlone(flow, NotEntered))];
        Done = [.. block.Outgoing.Except(OfLeft).Except(OfNotEntered)];
    }

    /// <summary>The flows of who leaves.</summary>
    public IReadOnlyList<SequenceFlow> OfLeft { get; }

    /// <summary>The flows of who is not let in.</summary>
    public IReadOnlyList<SequenceFlow> OfNotEntered { get; }

    /// <summary>The flows of who has done all within.</summary>
    public IReadOnlyList<SequenceFlow> Done { get; }

    /// <summary>Where who leaves goes; null where that is not clear.</summary>
    public string? LeftTo => OfLeft is [var left] ? left.TargetRef : OfLeft.Count == 0 && Done is [{ Condition: null } only] ? only.TargetRef : null;

    /// <summary>Where who is not let in goes; null where that is not clear.</summary>
    public string? NotEnteredTo => OfNotEntered is [var past] ? past.TargetRef : OfNotEntered.Count == 0 ? LeftTo : null;

    public static WhilePorts Of(SubProcess block) => new(block);
}

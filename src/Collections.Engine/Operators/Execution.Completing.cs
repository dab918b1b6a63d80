using Collections.Engine.Batches;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

public sealed partial class Execution
{
    /// <summary>Applies one round of completions, and notes what became of each.</summary>
    public void Complete(IEnumerable<Completion> completions)
    {
        foreach (var completion in completions) Complete(completion);
        RunToRest();
    }

    /// <summary>
    /// A person or another system has done what a step waited for: its token leaves with the outcome. The visit names
    /// the token, so that of two tasks of one case the right one goes on. Where that visit is over, or the step has no
    /// such outcome, nothing moves.
    /// </summary>
    public void Complete(Completion completion)
    {
        ArgumentNullException.ThrowIfNull(completion);
        completion.Verdict = CompletionVerdict.NotWaiting;
        if (Batch.States[completion.Row] is CaseState.None or CaseState.Closed or CaseState.OpenedAndClosed) return;
        for (var token = Batch.FirstToken[completion.Row]; token != TokenTable.None; token = Tokens.Next[token])
        {
            if (Tokens.Seq[token] != completion.Seq || Tokens.State[token] != TokenState.Standing) continue;
            var node = Plan.Nodes[Tokens.Node[token]];
            if (node.AwaitsCompletion) Complete(completion, node, token);
            return;
        }
    }

    private void Complete(Completion completion, PlanNode node, int token)
    {
        var activity = ((ActivityOperator)node.Operator).Activity;
        var known = activity.Completions;
        if (completion.Outcome < 0 || !known.Contains(Batch.Part.Pool[completion.Outcome], StringComparer.Ordinal))
        {
            (completion.Verdict, completion.Expected) = (CompletionVerdict.UnknownOutcome, known);
            return;
        }
        completion.Verdict = CompletionVerdict.Applied;
        Tokens.Outcome[token] = completion.Outcome;
        AtWork = node;
        ActivityContext.BeginCompleted(node, [token]);
        activity.Completed(ActivityContext, completion.Content);
        ActivityContext.Finish(polled: true);
    }
}

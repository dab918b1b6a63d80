namespace Collections.Engine.Flowcharts;

/// <summary>
/// Counter mode. Every completion visits all connections that leave the activity, as followed or as not followed. A target
/// all of whose connections were visited and which has nothing to run for is skipped: its own connections are visited as
/// not followed, and so on. Connections that lead back begin their target at once.
/// </summary>
internal sealed class CounterRules : FlowRules
{
    public override void Complete(ChartTurn turn, int activity, int token, ReadOnlySpan<int> outcomes)
    {
        if (InvalidWayBack(turn, activity, outcomes) is { } target)
        {
            turn.Raise(token, "INVALID_BACKWARD_CONNECTION", $"every way from the start to it was expected to pass '{turn.IdOf(target)}', to which its connection leads back, found one that does not. Lead back to an activity that every way passes.");
            return;
        }
        var state = new CounterState(turn);
        var cameBackward = turn.CameBackward(token);
        turn.Consume(token);
        if (!cameBackward) state.VisitActivity(activity);
        Pass(turn, state, activity, outcomes);
        turn.Keep();
        if (!turn.HasWork) turn.Leave();
    }

    public override void Join(ChartTurn turn, int join)
    {
        Cancel(turn, new CounterState(turn), join);
        turn.Keep();
    }

    /// <summary>Visits the connections that leave the activity, and of what is skipped because of them: depth first, with a stack of our own.</summary>
    private static void Pass(ChartTurn turn, CounterState state, int activity, ReadOnlySpan<int> outcomes)
    {
        var open = new Stack<(int Activity, int Next)>([(activity, 0)]);
        while (open.TryPop(out var at))
        {
            var outbound = turn.Chart.Outbound(at.Activity);
            if (at.Next == outbound.Length) continue;
            open.Push((at.Activity, at.Next + 1));
            var connection = outbound[at.Next];
            var isFollowed = open.Count == 1 && outcomes.Contains(turn.Chart.Connections[connection].Port);
            if (!Visit(turn, state, connection, isFollowed)) continue;
            var skipped = turn.Chart.Connections[connection].Target;
            state.VisitActivity(skipped);
            open.Push((skipped, 0));
        }
    }

    /// <summary>Visits one connection; whether its target is skipped.</summary>
    private static bool Visit(ChartTurn turn, CounterState state, int connection, bool isFollowed)
    {
        var target = turn.Chart.Connections[connection].Target;
        if (isFollowed) turn.Follow(connection);
        state.Visit(connection, isFollowed);
        if (!turn.Graph.IsForward(connection))
        {
            if (isFollowed) turn.Schedule(target, backward: true);
            return false;
        }
        return turn.Chart.Activities[target].Join == FlowJoinMode.WaitAny ? TakeFirst(turn, state, connection, target) : WaitForAll(turn, state, target);
    }

    private static bool WaitForAll(ChartTurn turn, CounterState state, int target)
    {
        var (isFollowed, isFollowedByAll) = (false, true);
        foreach (var inbound in turn.Graph.ForwardInbound(target))
        {
            if (!state.IsAhead(inbound)) return false;
            if (state.IsFollowed(inbound)) isFollowed = true;
            else isFollowedByAll = false;
        }
        var runs = turn.Chart.Activities[target].Join == FlowJoinMode.WaitAll ? isFollowedByAll : isFollowed;
        if (runs) turn.Schedule(target);
        return !runs;
    }

    private static bool TakeFirst(ChartTurn turn, CounterState state, int connection, int target)
    {
        if (!state.IsAhead(connection) || turn.IsScheduled(target)) return false;
        var (isFollowed, isVisitedByAll) = (false, true);
        foreach (var inbound in turn.Graph.ForwardInbound(target))
        {
            isFollowed |= state.IsFollowed(inbound);
            isVisitedByAll &= state.IsAhead(inbound);
        }
        if (!isFollowed) return isVisitedByAll;
        turn.Schedule(target);
        Cancel(turn, state, target);
        return false;
    }

    /// <summary>What is cancelled counts as visited, and nothing that leaves it as followed.</summary>
    private static void Cancel(ChartTurn turn, CounterState state, int join)
    {
        foreach (var cancelled in turn.CancelAncestors(join))
        {
            state.VisitActivity(cancelled);
            Pass(turn, state, cancelled, []);
        }
    }

    private static int? InvalidWayBack(ChartTurn turn, int activity, ReadOnlySpan<int> outcomes)
    {
        foreach (var connection in turn.Chart.Outbound(activity))
        {
            if (!turn.Graph.IsValid(connection) && outcomes.Contains(turn.Chart.Connections[connection].Port)) return turn.Chart.Connections[connection].Target;
        }
        return null;
    }
}

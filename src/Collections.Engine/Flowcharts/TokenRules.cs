namespace Collections.Engine.Flowcharts;

/// <summary>
/// Token mode. Every completion puts a token on each connection that is followed and consumes those that came to the
/// activity; whether a target begins is said by its merge mode. The flowchart is complete when nothing runs and no token
/// is left.
/// </summary>
internal sealed class TokenRules : FlowRules
{
    /// <summary>More tokens than this on the connections of one flowchart mean a loop that is never joined.</summary>
    private const int MostTokens = 10_000;

    public override void Complete(ChartTurn turn, int activity, int token, ReadOnlySpan<int> outcomes)
    {
        turn.Consume(token);
        List<FlowToken> tokens = [.. turn.State.Select(FlowToken.Of)];
        var followed = Followed(turn, activity, outcomes);
        foreach (var connection in followed)
        {
            turn.Follow(connection);
            tokens.Add(new FlowToken(connection, IsConsumed: false, IsBlocked: false));
        }
        Consume(tokens, one => one.IsOpen && TargetOf(turn, one) == activity);
        foreach (var connection in followed) Arrive(turn, tokens, connection, activity);
        Finish(turn, tokens, activity);
    }

    /// <summary>How tokens meet was said when they arrived.</summary>
    public override void Join(ChartTurn turn, int join)
    {
    }

    private static int[] Followed(ChartTurn turn, int activity, ReadOnlySpan<int> outcomes)
    {
        var followed = new List<int>();
        foreach (var connection in turn.Chart.Outbound(activity))
        {
            if (outcomes.Contains(turn.Chart.Connections[connection].Port)) followed.Add(connection);
        }
        return [.. followed];
    }

    private static void Arrive(ChartTurn turn, List<FlowToken> tokens, int connection, int activity)
    {
        var target = turn.Chart.Connections[connection].Target;
        var runs = turn.Chart.Activities[target].Merge switch
        {
            FlowMergeMode.Race => Wins(turn, tokens, connection, target, activity),
            FlowMergeMode.Merge => HaveTokens(tokens, turn.Graph.ForwardInbound(target)),
            FlowMergeMode.Converge => HaveTokens(tokens, turn.Chart.Inbound(target)),
            FlowMergeMode.Cascade => true,
            _ => IsNobodyOnTheWay(turn, tokens, target),
        };
        if (runs) turn.Schedule(target);
    }

    /// <summary>The first to arrive blocks the other connections; one that was blocked comes to nothing, once.</summary>
    private static bool Wins(ChartTurn turn, List<FlowToken> tokens, int connection, int target, int activity)
    {
        foreach (var cancelled in turn.CancelAncestors(target))
            tokens.RemoveAll(one => TargetOf(turn, one) == cancelled || turn.Chart.Connections[one.Connection].Source == cancelled);
        var isBlocked = tokens.Exists(one => one.IsBlocked && one.Connection == connection);
        if (isBlocked)
        {
            Consume(tokens, one => one.Connection == connection);
            return false;
        }
        foreach (var other in turn.Graph.ForwardInbound(target))
        {
            if (turn.Chart.Connections[other].Source != activity) tokens.Add(new FlowToken(other, IsConsumed: false, IsBlocked: true));
        }
        return true;
    }

    /// <summary>Where only one connection leads there is nothing to wait for.</summary>
    private static bool HaveTokens(List<FlowToken> tokens, ReadOnlySpan<int> inbound)
    {
        if (inbound.Length <= 1) return true;
        foreach (var connection in inbound)
        {
            if (!tokens.Exists(one => one.IsOpen && one.Connection == connection)) return false;
        }
        return true;
    }

    private static bool IsNobodyOnTheWay(ChartTurn turn, List<FlowToken> tokens, int target)
    {
        foreach (var connection in turn.Graph.ForwardInbound(target))
        {
            var source = turn.Chart.Connections[connection].Source;
            if (tokens.Exists(one => one.IsOpen && TargetOf(turn, one) == source)) return false;
        }
        return true;
    }

    private static void Finish(ChartTurn turn, List<FlowToken> tokens, int activity)
    {
        var left = tokens.Where(one => one.IsOpen).Select(one => TargetOf(turn, one)).Distinct().ToList();
        if (left.Count == 0 && !turn.HasWork)
        {
            turn.Leave();
            return;
        }
        tokens.RemoveAll(one => one.IsConsumed && TargetOf(turn, one) == activity);
        turn.State.Clear();
        turn.State.AddRange(tokens.Take(MostTokens).Select(one => one.ToNumber()));
        turn.Keep();
        if (tokens.Count > MostTokens)
            turn.Raise("FLOWCHART_TOKENS", $"at most {MostTokens} tokens were expected on its connections, found more: a loop puts tokens where nothing joins them.");
        else if (!turn.HasWork)
            turn.Raise("FLOWCHART_STUCK", $"tokens wait at {string.Join(", ", left.Select(place => $"'{turn.IdOf(place)}'"))} for connections that were not followed, and nothing else runs. Choose another merge mode there.");
    }

    private static void Consume(List<FlowToken> tokens, Predicate<FlowToken> which)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (which(tokens[i])) tokens[i] = tokens[i] with { IsConsumed = true };
        }
    }

    private static int TargetOf(ChartTurn turn, FlowToken token) => turn.Chart.Connections[token.Connection].Target;
}

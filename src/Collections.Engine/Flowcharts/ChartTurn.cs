using Collections.Engine.Batches;
using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Engine.Flowcharts;

/// <summary>One flowchart of one case while something of it is decided.</summary>
internal sealed class ChartTurn
{
    /// <summary>What the flow of a token says that came by a connection that leads back.</summary>
    private const int Backward = 0;
    private const int Forward = -1;
    private readonly Execution execution;
    private readonly PlanNode host;
    private readonly int hostToken;
    private int spare = TokenTable.None;

    public ChartTurn(Execution execution, PlanChart chart, PlanNode host, int hostToken)
    {
        (this.execution, Chart, this.host, this.hostToken) = (execution, chart, host, hostToken);
        var memory = execution.Tokens.Memory(hostToken)!;
        Graph = chart.GraphFrom((int)memory.Numbers[0]);
        State = [.. memory.Numbers.Skip(1)];
    }

    public PlanChart Chart { get; }

    public FlowGraph Graph { get; }

    /// <summary>What the rules keep between two turns.</summary>
    public List<long> State { get; }

    private int Row => execution.Tokens.Row[hostToken];

    private int Scope => execution.Tokens.Seq[hostToken];

    /// <summary>The token of an activity that has completed; the next activity may have it.</summary>
    public void Consume(int token)
    {
        execution.Consume(token);
        spare = token;
    }

    public bool CameBackward(int token) => execution.Tokens.Flow[token] == Backward;

    public void Follow(int connection) => execution.NoteFlow(Chart.Connections[connection].Flow, Row);

    public void Schedule(int activity, bool backward = false)
    {
        var token = execution.BeginInside(hostToken, Chart.Activities[activity].Node, spare);
        execution.Tokens.Flow[token] = backward ? Backward : Forward;
        spare = TokenTable.None;
    }

    /// <summary>Whether the activity waits for its turn.</summary>
    public bool IsScheduled(int activity) => Tokens(TokenState.Moving).Any(token => execution.Tokens.Node[token] == Chart.Activities[activity].Node);

    /// <summary>Whether anything inside runs or waits for its turn.</summary>
    public bool HasWork => execution.HasWorkInside(hostToken);

    /// <summary>Ends activities that have begun and from which a forward way leads to the given one; gives their places, the first begun first.</summary>
    public IReadOnlyList<int> CancelAncestors(int of)
    {
        int[] running = [.. Tokens(TokenState.Standing).Where(token => Graph.IsAncestor(execution.NodeOf(token).PlaceInside, of)).OrderBy(token => execution.Tokens.Seq[token])];
        foreach (var token in running)
        {
            if (execution.NodeOf(token).HostsScope) execution.EmptyScope(Row, execution.Tokens.Seq[token]);
            execution.Consume(token);
        }
        return [.. running.Select(token => execution.NodeOf(token).PlaceInside)];
    }

    public void Keep()
    {
        execution.Tokens.Remember(hostToken, new TokenMemory(0, [Graph.Start, .. State], []));
        execution.Batch.Dirty[Row] = true;
    }

    /// <summary>The flowchart is complete.</summary>
    public void Leave() => execution.Leave(host, [hostToken]);

    /// <summary>The activity that has completed cannot be gone on from.</summary>
    public void Raise(int token, string code, string message) => execution.Raise(token, code, $"{execution.NodeOf(token).ElementName} '{execution.NodeOf(token).ElementId}': {message}");

    /// <summary>The flowchart itself cannot go on.</summary>
    public void Raise(string code, string message) => Raise(hostToken, code, message);

    public string IdOf(int activity) => execution.Plan.Nodes[Chart.Activities[activity].Node].ElementId;

    private IEnumerable<int> Tokens(TokenState state)
    {
        for (var token = execution.Batch.FirstToken[Row]; token != TokenTable.None; token = execution.Tokens.Next[token])
        {
            if (execution.Tokens.State[token] == state && execution.Tokens.Scope[token] == Scope) yield return token;
        }
    }
}

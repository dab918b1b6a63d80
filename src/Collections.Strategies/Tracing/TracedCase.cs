using System.Globalization;
using Collections.Decisions.Columns;
using Collections.Decisions.Temporal;
using Collections.Decisions.Values;
using Collections.Engine.Batches;
using Collections.Engine.Operators;
using Collections.Engine.Planning;

namespace Collections.Strategies.Tracing;

/// <summary>One instance of a process: a batch of one on the engine that works a portfolio.</summary>
internal sealed class TracedCase : IExecutionObserver
{
    private const int Row = 0;
    private readonly Execution execution;
    private readonly Action<string, string, string?> note;
    private readonly Action<string, string> write;
    private int reported;

    public TracedCase(TracedProcess process, TextPool pool, long now, IReadOnlyDictionary<string, FeelValue> variables, Action<string, string, string?> note, Action<string, string> write)
    {
        Process = process;
        (this.note, this.write) = (note, write);
        var part = new PartBatch([new PlanRun(process.Plan!)], new ColumnSchema([]), [], pool) { Count = 1 };
        execution = new Execution(part.Plans[0], TraceClock.At(now), this);
        Set(variables);
        execution.Begin();
    }

    public TracedProcess Process { get; }

    /// <summary>When something is due next, or <see cref="TokenTable.NotDue"/>.</summary>
    public long NextDue()
    {
        var due = TokenTable.NotDue;
        for (var token = 0; token < execution.Tokens.Count; token++)
        {
            if (execution.Tokens.State[token] is TokenState.Standing or TokenState.Listening) due = Math.Min(due, execution.Tokens.Due[token]);
        }
        return due;
    }

    /// <summary>The incidents since the last time this was asked.</summary>
    public IReadOnlyList<Incident> NewIncidents()
    {
        var found = execution.Batch.Incidents.Skip(reported).ToList();
        reported += found.Count;
        return found;
    }

    public void Start(int? messageStart = null)
    {
        if (messageStart is { } start) execution.OpenByMessage(Row, start);
        else execution.Open(Row);
        execution.RunToRest();
    }

    public bool Waits(int message) => execution.IsOpen(Row) && execution.Waits(Row, message);

    public bool Hears(int signal) => execution.IsOpen(Row) && execution.Hears(Row, signal);

    /// <summary>Signals that the case has thrown since this was asked last; messages are told by who throws them.</summary>
    public IReadOnlyList<int> TakeSignals() => [.. execution.TakeSent().Where(news => news.IsSignal).Select(news => news.Name)];

    public void Deliver(int message, IReadOnlyDictionary<string, FeelValue> variables)
    {
        Set(variables);
        execution.Deliver([(0, Row, message)], new Dictionary<int, int>());
    }

    public void Hear(int signal)
    {
        execution.Broadcast(Row, signal);
        execution.RunToRest();
    }

    public void MoveTo(long now)
    {
        execution.Clock = TraceClock.At(now);
        execution.Begin();
    }

    public void Advance()
    {
        execution.Poll();
        while (execution.FireDue())
        {
        }
    }

    /// <summary>Of a repeated activity each instance is told, and not that it is repeated.</summary>
    public void Entered(int row, PlanNode node)
    {
        if (node.Loop is null) note("enter", node.DrawnId, Process.ThrownAt(node.DrawnId));
    }

    public void Left(int row, PlanNode node)
    {
        if (node.Loop is null) note("leave", node.DrawnId, null);
    }

    public void Took(int row, PlanFlow flow) => note("flow", flow.DrawnId, null);

    public void Ended(int row, PlanNode node) => note("end", node.DrawnId, null);

    public void Wrote(int row, PlanNode node, string text) => write(node.DrawnId, text);

    public void Failed(int row, PlanNode node, string code)
    {
    }

    private void Set(IReadOnlyDictionary<string, FeelValue> variables)
    {
        foreach (var variable in Process.Plan!.Variables)
        {
            if (variables.TryGetValue(variable.Name, out var value)) execution.Batch.Variable(variable.Slot).TryWrite(Row, Typed(variable.Type, value));
        }
    }

    /// <summary>JSON has no dates: a text that reads as one is a date where a fact is.</summary>
    private static FeelValue Typed(ColumnType type, FeelValue value) =>
        type == ColumnType.Date && value is StringValue text && DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? FeelValue.Of(FeelDate.FromDayNumber(date.DayNumber))
            : value;
}

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
    private IReadOnlyDictionary<string, FeelValue>? told;
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

    public void Start(PlanTrigger? messageStart = null, NewsContent? content = null)
    {
        if (messageStart is { } start) execution.OpenByMessage(Row, start, content);
        else execution.Open(Row);
        execution.RunToRest();
    }

    public bool Waits(int message, NewsContent? content) => execution.IsOpen(Row) && execution.Waits(Row, message, content);

    public bool Hears(int signal, NewsContent? content) => execution.IsOpen(Row) && execution.Hears(Row, signal, content);

    /// <summary>By what the news would start the process with the case's variables; null where it does not.</summary>
    public PlanTrigger? StartFor(int name, NewsContent? content, bool onlySignals = false) => execution.StartFor(Row, name, content, onlySignals);

    /// <summary>Messages and signals that the case has thrown since this was asked last, but for messages that an activity sends.</summary>
    public IReadOnlyList<SentNews> TakeSent() => execution.TakeSent();

    public void Deliver(int message, NewsContent? content, IReadOnlyDictionary<string, FeelValue> variables)
    {
        told = variables;
        execution.Deliver([new News(0, Row, message, content)], new Dictionary<int, int>());
        told = null;
    }

    public void Hear(int signal, NewsContent? content)
    {
        execution.Broadcast(Row, signal, content);
        execution.RunToRest();
    }

    /// <summary>What news sets is set when it is settled who hears it: a key is compared with what was known before.</summary>
    public void Hearing(int row)
    {
        if (told is { } variables) Set(variables);
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
        if (node.Loop is null) note("enter", node.DrawnId, node.Operator is ThrowOperator ? null : Process.ThrownAt(node.DrawnId));
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

using Collections.Decisions.Values;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Kernels;
using Collections.Decisions.Columns;
using Collections.Engine.Batches;
using Collections.Engine.Operators;
using Collections.Engine.Planning;
using Timer = Collections.Engine.Planning.Timer;

namespace Collections.Engine.Activities;

/// <summary>
/// The tokens at a step, while its activity works. Row i of <see cref="Rows"/> is the case of token i; columns are
/// indexed by row. What the activity decides it says here: outcomes, variables, waits, effects.
/// </summary>
public sealed class ActivityContext
{
    private const int RowsSlot = 8;
    private const byte Completes = 0;
    private const byte Waits = 1;
    private const byte Fails = 2;
    private readonly Execution execution;
    private readonly int done;
    private int[] tokens = [];
    private int[] rows = [];
    private byte[] disposition = [];

    internal ActivityContext(Execution execution)
    {
        this.execution = execution;
        done = execution.Batch.Part.Pool.Add(OutcomesAttribute.Done);
    }

    /// <summary>The step.</summary>
    public PlanNode Node { get; private set; } = null!;

    /// <summary>How many tokens.</summary>
    public int Count { get; private set; }

    /// <summary>The rows of the tokens' cases.</summary>
    public ReadOnlySpan<int> Rows => rows.AsSpan(0, Count);

    /// <summary>The columns that expressions read.</summary>
    public ColumnBatch Columns => execution.Batch.Columns;

    /// <summary>The cases.</summary>
    public PlanBatch Batch => execution.Batch;

    /// <summary>The business clock.</summary>
    public Runs.RunClock Clock => execution.Clock;

    /// <summary>The clock as FEEL reads it.</summary>
    public EvaluationClock Evaluation => execution.Evaluation;

    /// <summary>What text codes stand for.</summary>
    public TextPool Pool => execution.Batch.Part.Pool;

    /// <summary>Seq of the i-th token's visit: unique within its case.</summary>
    public int Seq(int i) => execution.Tokens.Seq[tokens[i]];

    /// <summary>The i-th token's outcome as it stands, a text code.</summary>
    public int Outcome(int i) => execution.Tokens.Outcome[tokens[i]];

    /// <summary>Until when the i-th token, which stands at the step, waits by the step's own word; <see cref="TokenTable.NotDue"/> where it said nothing.</summary>
    public long OwnDue(int i) => execution.OwnDue(tokens[i]);

    /// <summary>What the other system says of the step at which a case is taken on, by a word; null where it says nothing, and at any other time.</summary>
    public FeelValue Said(string word) => execution.Said(word);

    /// <summary>The i-th token completes with the outcome (a text code).</summary>
    public void Complete(int i, int outcome)
    {
        disposition[i] = Completes;
        execution.Tokens.Outcome[tokens[i]] = outcome;
    }

    /// <summary>The i-th token waits at the step, until its time, a message or a completion.</summary>
    public void Wait(int i, long due = TokenTable.NotDue)
    {
        disposition[i] = Waits;
        execution.SetOwnDue(tokens[i], due);
    }

    /// <summary>The i-th token, whose wait was to end, goes on waiting; its times stay as they are.</summary>
    public void Stay(int i) => disposition[i] = Waits;

    /// <summary>The i-th token could not do the step: an error event that names the code, or none, takes it over; else there is an incident, and a person decides.</summary>
    public void Fail(int i, string code, string message)
    {
        disposition[i] = Fails;
        execution.Fail(tokens[i], code, message);
    }

    /// <summary>Whether any row of the part has marks.</summary>
    public bool IsAnyMarked => !execution.Batch.Part.Marks.IsEmpty;

    /// <summary>The marks of the i-th token's subject.</summary>
    public IReadOnlyList<Mark> Marks(int i) => execution.Batch.Part.Marks.Of(execution.Batch, rows[i]);

    /// <summary>Notes the decision rule that decided for the i-th token.</summary>
    public void NoteRule(int i, int rule) => execution.NoteRule(rows[i], Node.Ordinal, rule);

    /// <summary>Emits an effect of the i-th token's visit.</summary>
    public void Emit(int i, int kind, long a = 0, long b = 0, long c = 0, long d = 0, ReadOnlySpan<byte> content = default) =>
        execution.Batch.Effects.Add(new Effect(kind, rows[i], Seq(i), Node.Ordinal, a, b, c, d), content);

    /// <summary>Sets a text variable of the i-th token's case.</summary>
    public void SetText(int i, int slot, int code)
    {
        var row = rows[i];
        var variable = execution.Batch.Variable(slot);
        if (variable is TextColumn texts) texts.Values[row] = code;
        else variable.TryWrite(row, code == Column.NullText ? FeelValue.Null : FeelValue.Of(Pool[code]));
        execution.Batch.NoteSet(row, slot);
    }

    /// <summary>Sets a variable of the i-th token's case, whatever its type.</summary>
    public void SetValue(int i, int slot, FeelValue value)
    {
        execution.Batch.Variable(slot).TryWrite(rows[i], value);
        execution.Batch.NoteSet(rows[i], slot);
    }

    /// <summary>Evaluates an expression into a variable, for all tokens of the step.</summary>
    public void SetVariable(int slot, CompiledExpression expression)
    {
        expression.Evaluate(Columns, Rows, execution.Batch.Variable(slot), execution.Evaluation);
        foreach (var row in Rows) execution.Batch.NoteSet(row, slot);
    }

    /// <summary>A text input by row.</summary>
    public TextValues Read(Input<string> input) => new(input, execution, Rows);

    /// <summary>A number input by row, at the scale asked for; null is <see cref="Column.NullNumber"/>.</summary>
    public NumberValues Read(Input<decimal> input, int scale) => new(input, scale, execution, Rows);

    /// <summary>The rows for which a condition holds, as a mask by token.</summary>
    public void Test(CompiledExpression condition, Span<bool> holds)
    {
        var matched = execution.Scratch(RowsSlot, Count);
        condition.Select(Columns, Rows, matched, out var count, Evaluation);
        for (int i = 0, hit = 0; i < Count; i++)
        {
            holds[i] = hit < count && matched[hit] == rows[i];
            if (holds[i]) hit++;
        }
    }

    /// <summary>When a timer is due, for each token, in <see cref="Runs.RunClock"/> milliseconds; <see cref="TokenTable.NotDue"/> where it gives none.</summary>
    public void Due(Timer timer, Span<long> due)
    {
        ArgumentNullException.ThrowIfNull(timer);
        timer.Evaluate(execution, Rows, due);
    }

    /// <summary>The i-th token's case stands still from now on, until the pause is ended or its end comes.</summary>
    public void Pause(int i, int kind, bool holdsTerms, long end) => execution.BeginPause(rows[i], new Pause(Clock.Now, end, kind, holdsTerms));

    /// <summary>The step has changed the subject of the i-th token's case: the subject's other cases hear it in this run, as if the news had come from outside; its own case knows.</summary>
    /// <param name="i">The token.</param>
    /// <param name="message">Name of the message.</param>
    /// <param name="content">What it says besides.</param>
    public void TellOthers(int i, string message, NewsContent? content = null) => execution.TellOthers(rows[i], Pool.Add(message), content);

    /// <summary>The step has changed a fact of the i-th token's subject: rules read the new value from here on, in all cases of its kind.</summary>
    /// <param name="i">The token.</param>
    /// <param name="place">Place of the fact among the columns, as <see cref="BindingContext.Column"/> gives it.</param>
    /// <param name="value">The value.</param>
    public void ChangeFact(int i, int place, FeelValue value)
    {
        execution.Batch.Columns.Columns[place].TryWrite(rows[i], value);
        // Plans that look at the same subject otherwise grouped have columns of their own.
        foreach (var view in execution.Batch.Part.Views)
        {
            if (view.IsHead(rows[i])) view.Facts[place]?.TryWrite(rows[i], value);
        }
    }

    /// <summary>Whether the i-th token's row is a subject of views alone, beside those that plans work row by row.</summary>
    public bool IsApart(int i) => execution.Batch.Part.IsApart[rows[i]];

    /// <summary>Pauses of the i-th token's case end now: all, or those of a kind.</summary>
    public void EndPauses(int i, int? kind) => execution.EndPauses(rows[i], kind);

    /// <summary>What a timer counts for the i-th token, if it was started now.</summary>
    public TimerClock ClockOf(Timer timer, int i)
    {
        ArgumentNullException.ThrowIfNull(timer);
        return timer.ClockOf(execution, rows[i]);
    }

    internal void Begin(PlanNode node, ReadOnlySpan<int> arrived, bool waiting)
    {
        Node = node;
        Count = arrived.Length;
        if (tokens.Length < Count)
        {
            tokens = new int[Count * 2];
            rows = new int[Count * 2];
            disposition = new byte[Count * 2];
        }
        arrived.CopyTo(tokens);
        for (var i = 0; i < Count; i++) rows[i] = execution.Tokens.Row[tokens[i]];
        if (node.ReadsOutcome) execution.ShowOutcomes(arrived);
        if (!waiting) SetOutcomes(done);
        disposition.AsSpan(0, Count).Fill(waiting ? Waits : Completes);
    }

    /// <summary>Begins with tokens whose wait somebody has ended: they keep the outcome that they were told.</summary>
    internal void BeginCompleted(PlanNode node, ReadOnlySpan<int> told)
    {
        Begin(node, told, waiting: true);
        disposition.AsSpan(0, Count).Clear();
    }

    /// <summary>Those of the tokens that wait still, in their order.</summary>
    internal int[] Waiting() => [.. Enumerable.Range(0, Count).Where(i => disposition[i] == Waits).Select(i => tokens[i])];

    private void SetOutcomes(int outcome)
    {
        for (var i = 0; i < Count; i++) execution.Tokens.Outcome[tokens[i]] = outcome;
    }

    /// <summary>Those that completed leave; those that wait stand.</summary>
    internal void Finish(bool polled)
    {
        for (var i = 0; IsAnyMarked && i < Count; i++) execution.Batch.KeepMarked(rows[i]);
        var completed = execution.Scratch(RowsSlot + 1, Count);
        var waiting = execution.Scratch(RowsSlot + 2, Count);
        int done = 0, wait = 0;
        for (var i = 0; i < Count; i++)
        {
            if (disposition[i] == Completes) completed[done++] = tokens[i];
            else if (disposition[i] == Waits) waiting[wait++] = tokens[i];
        }
        if (wait > 0 && !polled) execution.Stand(Node, waiting[..wait]);
        if (done > 0) execution.Leave(Node, completed[..done]);
    }
}

using Collections.Decisions.Columns;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Kernels;
using Collections.Decisions.Values;
using Collections.Engine.Batches;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

public sealed partial class Execution
{
    /// <summary>
    /// By what news opens a case for the row: the first start, in the order of the drawing and signals first,
    /// that waits for the name, and has no key or that of the news. Null where none does.
    /// </summary>
    public PlanTrigger? StartFor(int row, int name, NewsContent? content, bool onlySignals = false)
    {
        foreach (var start in Plan.StartTriggers)
        {
            var isNamed = start.Signal == name || (start.Message == name && !onlySignals);
            if (isNamed && (start.Correlation is null || IsMeant(start, row, TokenTable.None, content))) return start;
        }
        return null;
    }

    /// <summary>
    /// Whether the news is for who waits by the trigger: it has the key that is waited for, or none where none is.
    /// </summary>
    /// <param name="trigger">What is waited for.</param>
    /// <param name="row">Row of the case.</param>
    /// <param name="token">Who waits, or who hosts the scope that does; none in the process itself.</param>
    /// <param name="content">What the news says.</param>
    private bool IsMeant(PlanTrigger trigger, int row, int token, NewsContent? content)
    {
        if (trigger.Correlation is not { } correlation) return content?.Key is null;
        if (content is null) return false;
        var told = KeyOf(content, correlation);
        if (told.Length != correlation.Key.Count) return false;
        var awaited = ValuesAt(correlation.Key, row, token);
        for (var i = 0; i < awaited.Length; i++)
        {
            if (TextOf(awaited[i]) is not { } part || !string.Equals(part, TextOf(told[i]), StringComparison.Ordinal)) return false;
        }
        return true;
    }

    /// <summary>Variables of the case take what the news says, before it occurs.</summary>
    private void Receive(PlanTrigger trigger, int row, NewsContent? content)
    {
        foreach (var received in trigger.Received)
        {
            var value = content is null ? FeelValue.Null : received.ValueIn(FeelEvaluator.Evaluate(received.Path, content.Payload, Evaluation).Value);
            Batch.Variable(received.Slot).TryWrite(row, value);
            Batch.NoteSet(row, received.Slot);
        }
    }

    private FeelValue[] KeyOf(NewsContent content, PlanCorrelation correlation) => content.Key switch
    {
        null => [.. correlation.Paths.Select(path => FeelEvaluator.Evaluate(path, content.Payload, Evaluation).Value)],
        ListValue list => [.. list.Items],
        var key => [key],
    };

    /// <summary>JSON knows fewer types than FEEL, so the parts of keys are compared as texts; what has none equals nothing.</summary>
    private static string? TextOf(FeelValue value) => value switch
    {
        StringValue text => text.Value,
        BooleanValue flag => flag.Value ? "true" : "false",
        NumberValue number => number.Value.ToString(),
        DateValue date => date.Value.ToString(),
        TimeValue time => time.Value.ToString(),
        DateTimeValue time => time.Value.ToString(),
        DaysTimeDurationValue duration => duration.Value.ToString(),
        YearsMonthsDurationValue duration => duration.Value.ToString(),
        _ => null,
    };

    private NewsContent ContentOf(PlanContent content, int thrower)
    {
        var row = Tokens.Row[thrower];
        var key = ValuesAt(content.Key, row, thrower);
        var payload = ValuesAt([.. content.Payload.Select(entry => entry.Value)], row, thrower);
        return new NewsContent(
            key.Length switch { 0 => null, 1 => key[0], _ => FeelValue.Of(key) },
            new ContextValue(content.Payload.Select((entry, place) => KeyValuePair.Create(entry.Name, payload[place]))));
    }

    /// <summary>Values over the case as the token knows it: whoever is at work now goes on with the names of its own loops.</summary>
    private FeelValue[] ValuesAt(IReadOnlyList<CompiledExpression> expressions, int row, int token)
    {
        var before = TakeLoopNames(row);
        if (token != TokenTable.None) ShowLoopNames(NodeOf(token), [token]);
        FeelValue[] values = [.. expressions.Select(expression => Value(expression, row))];
        for (var i = 0; i < before.Length; i++) Batch.Columns.Columns[Plan.FirstLoopColumn + i].TryWrite(row, before[i]);
        return values;
    }

    private FeelValue[] TakeLoopNames(int row)
    {
        if (Plan.FirstLoopColumn < 0) return [];
        var taken = new FeelValue[Plan.OutcomeColumn - Plan.FirstLoopColumn];
        for (var i = 0; i < taken.Length; i++)
        {
            var column = Batch.Columns.Columns[Plan.FirstLoopColumn + i];
            taken[i] = column.Read(row);
            column.TryWrite(row, FeelValue.Null);
        }
        return taken;
    }
}

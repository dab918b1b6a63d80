using Collections.Decisions.Columns;
using Collections.Decisions.Values;
using Collections.Engine.Batches;
using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

/// <summary>
/// A repeated activity: the token stands and hosts, each instance is a token at the body. Its memory: how many instances
/// there are in all, how many have begun, how many have completed; then the items, then what the instances gave.
/// </summary>
public sealed class LoopOperator(PlanLoop loop) : NodeOperator
{
    /// <summary>More instances than this no activity means to have.</summary>
    public const int MaximumInstances = 1_000;

    private const int Total = 0;
    private const int Begun = 1;
    private const int Completed = 2;

    /// <inheritdoc/>
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        execution.Stand(node, tokens);
        foreach (var token in tokens)
        {
            if (loop.IsMultiInstance) BeginMany(execution, node, token);
            else BeginFirst(execution, node, token);
        }
    }

    /// <summary>An instance has come to its end.</summary>
    public void EndInstance(Execution execution, PlanNode node, int host, int instance)
    {
        var row = execution.Tokens.Row[host];
        var memory = execution.Tokens.Memory(host)!;
        var number = (int)execution.Tokens.Memory(instance)!.Numbers[0];
        memory = memory with { Numbers = [memory.Numbers[Total], memory.Numbers[Begun], memory.Numbers[Completed] + 1] };
        execution.HideLoopNames(node, [host]);
        execution.ShowLoopNames(node, [instance]);
        if (loop.Output is { } output) memory = Given(memory, number, LoopText.Write(execution.Value(output, row)));
        execution.Tokens.Remember(host, memory);
        ShowCounts(execution, host, memory, number);
        execution.Consume(instance);
        if (loop.ThrowsAtEnd is { } thrown && (!loop.ThrowsOnce || memory.Numbers[Completed] == 1))
        {
            ThrowOperator.Throw(execution, node, host, thrown);
            if (execution.Tokens.State[host] != TokenState.Standing || execution.Tokens.Memory(host) is not { } left) return;
            // Who heard it may have filled the names of other loops, and what occurred is remembered with the counts.
            memory = left;
            execution.HideLoopNames(node, [host]);
            execution.ShowLoopNames(node, [instance]);
            ShowCounts(execution, host, memory, number);
        }
        if (IsCutShort(execution, row, memory))
        {
            execution.EmptyScope(row, execution.Tokens.Seq[host], butRecords: true);
            Leave(execution, node, host, memory);
        }
        else if (IsOver(execution, host, memory, number))
        {
            Leave(execution, node, host, memory);
        }
        else if (!loop.IsMultiInstance || loop.IsSequential)
        {
            Next(execution, host, memory);
        }
        execution.HideLoopNames(node, [host]);
    }

    private void BeginFirst(Execution execution, PlanNode node, int token)
    {
        var memory = TokenMemory.Of(0, 0, 0);
        execution.Tokens.Remember(token, memory);
        ShowCounts(execution, token, memory, 1);
        if (loop.Maximum <= 0 || (loop.TestsBefore && !Again(execution, token))) execution.Leave(node, [token]);
        else Next(execution, token, memory);
    }

    private void BeginMany(Execution execution, PlanNode node, int token)
    {
        if (Instances(execution, token) is not { } items)
        {
            execution.Raise(token, "LOOP_WITHOUT_COUNT", $"{node.ElementName} '{node.ElementId}': a whole number of instances from 0 to {MaximumInstances}, or a list of so many items, was expected, found {Found(execution, token)}.");
            return;
        }
        var memory = new TokenMemory(0, [items.Length, 0, 0], loop.Output is null ? items : [.. items, .. new string?[items.Length]]);
        execution.Tokens.Remember(token, memory);
        if (items.Length == 0)
        {
            Leave(execution, node, token, memory);
            return;
        }
        for (var i = 0; i < (loop.IsSequential ? 1 : items.Length); i++) memory = Next(execution, token, memory);
    }

    private TokenMemory Next(Execution execution, int host, TokenMemory memory)
    {
        var number = memory.Numbers[Begun] + 1;
        memory = memory with { Numbers = [memory.Numbers[Total], number, memory.Numbers[Completed]] };
        execution.Tokens.Remember(host, memory);
        var instance = execution.NewToken(execution.Tokens.Row[host], execution.Tokens.Seq[host]);
        execution.Enter(instance, loop.Body);
        execution.Tokens.Remember(instance, new TokenMemory(0, [number], loop.Collection is null ? [] : [memory.Texts[(int)number - 1]]));
        return memory;
    }

    private bool IsOver(Execution execution, int host, TokenMemory memory, int number)
    {
        if (loop.IsMultiInstance) return memory.Numbers[Completed] == memory.Numbers[Total];
        if (loop.Maximum is { } most && memory.Numbers[Completed] >= most) return true;
        if (loop.TestsBefore) ShowCounts(execution, host, memory, number + 1);
        return !Again(execution, host);
    }

    /// <summary>The completion condition holds: what other instances are doing, and have done, is over.</summary>
    private bool IsCutShort(Execution execution, int row, TokenMemory memory) =>
        loop.Completion is { } completion && memory.Numbers[Completed] < memory.Numbers[Total] && execution.Holds(completion, row);

    private bool Again(Execution execution, int host) => loop.Condition is not { } condition || execution.Holds(condition, execution.Tokens.Row[host]);

    private void Leave(Execution execution, PlanNode node, int host, TokenMemory memory)
    {
        if (loop.OutputSlot >= 0)
        {
            var given = memory.Texts.Skip((int)memory.Numbers[Total]).Select(literal => literal is null ? FeelValue.Null : LoopText.Read(literal));
            execution.Batch.Variable(loop.OutputSlot).TryWrite(execution.Tokens.Row[host], new ListValue([.. given]));
            execution.Batch.Dirty[execution.Tokens.Row[host]] = true;
        }
        execution.HideLoopNames(node, [host]);
        execution.ShowLoopNames(node, [host]);
        execution.Leave(node, [host]);
    }

    private static TokenMemory Given(TokenMemory memory, int number, string literal)
    {
        var texts = memory.Texts.ToArray();
        texts[memory.Numbers[Total] + number - 1] = literal;
        return memory with { Texts = texts };
    }

    private void ShowCounts(Execution execution, int host, TokenMemory memory, int number)
    {
        var row = execution.Tokens.Row[host];
        execution.ShowCount(0, row, number);
        execution.ShowCount(1, row, memory.Numbers[loop.IsMultiInstance ? Total : Begun]);
        execution.ShowCount(2, row, memory.Numbers[Begun] - memory.Numbers[Completed]);
        execution.ShowCount(3, row, memory.Numbers[Completed]);
    }

    /// <summary>The items as literals, nulls for a mere number; null where there is neither a number nor a list.</summary>
    private string?[]? Instances(Execution execution, int host)
    {
        var row = execution.Tokens.Row[host];
        if (loop.Collection is { } collection)
            return execution.Value(collection, row) is ListValue { Items.Length: <= MaximumInstances } list ? [.. list.Items.Select(FeelLiteral.Write)] : null;
        return execution.Value(loop.Cardinality!, row) is NumberValue { Value.IsInteger: true } number && number.Value.Truncated() is { } count && count >= 0 && count <= MaximumInstances
            ? new string?[(int)count]
            : null;
    }

    private string Found(Execution execution, int host) => execution.Value(loop.Collection ?? loop.Cardinality!, execution.Tokens.Row[host]) is ListValue list
        ? $"a list of {list.Items.Length}"
        : LoopText.Write(execution.Value(loop.Collection ?? loop.Cardinality!, execution.Tokens.Row[host]));
}

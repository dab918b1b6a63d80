using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

/// <summary>Error end event: the error goes out until an event catches it; where none does the token stands with an incident.</summary>
public sealed class ErrorEndEventOperator(string? code) : NodeOperator
{
    /// <summary>The code of an incident for an error that nothing catches.</summary>
    public const string Uncaught = "UNCAUGHT_ERROR";

    /// <inheritdoc/>
    public override void Arrive(Execution execution, PlanNode node, ReadOnlySpan<int> tokens)
    {
        foreach (var token in tokens)
        {
            execution.Observer?.Ended(execution.Tokens.Row[token], node);
            if (execution.TryCatchError(node, token, code)) continue;
            execution.Raise(token, Uncaught, $"{node.ElementName} '{node.ElementId}': an event that catches the error '{code}' was expected around it, found none. Draw one on the edge of the subprocess.");
        }
    }
}

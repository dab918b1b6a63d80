namespace Collections.Decisions.Values;

/// <summary>A function: built in, or written as a function definition. Only the evaluator can call it.</summary>
public abstract class FunctionValue : FeelValue
{
    private protected FunctionValue()
    {
    }

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.Function;

    /// <summary>How it is shown where a value is written.</summary>
    public abstract string Description { get; }
}

using Collections.Decisions.Kernels;
using Collections.Decisions.Columns;

namespace Collections.Engine.Activities;

/// <summary>An input as the planner sees it: a literal or a FEEL expression.</summary>
public abstract class Input
{
    /// <summary>FEEL, compiled; null for a literal.</summary>
    public CompiledExpression? Expression { get; internal set; }

    /// <summary>Whether the model or the default gives it a value.</summary>
    public bool IsGiven { get; internal set; }

    /// <summary>The literal as text; null for an expression.</summary>
    public string? Text { get; internal set; }

    /// <summary>camelCase name, as bindings have it.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>Number among the inputs of the plan: names its scratch column.</summary>
    internal int Place { get; set; } = -1;

    /// <summary>Elsa's alias of the value's type.</summary>
    public abstract string TypeName { get; }

    /// <summary>Takes a literal; says what was expected where it is none of the type.</summary>
    internal abstract string? TryAccept(string literal);
}

/// <summary>An input of an activity: decimal, int, bool, string or DateOnly.</summary>
public sealed class Input<T> : Input
{
    /// <summary>An input without a value.</summary>
    public Input()
    {
    }

    /// <summary>An input that has the value unless the model binds another.</summary>
    public Input(T value)
    {
        Value = value;
        IsGiven = true;
        Text = InputText.Write(value);
    }

    /// <summary>The literal.</summary>
    public T? Value { get; private set; }

    /// <inheritdoc/>
    public override string TypeName => InputText.Alias(typeof(T));

    internal override string? TryAccept(string literal)
    {
        if (!InputText.TryRead<T>(literal, out var value)) return $"a value of type {TypeName} was expected, found '{literal}'";
        (Value, Text, IsGiven) = (value, literal, true);
        return null;
    }
}

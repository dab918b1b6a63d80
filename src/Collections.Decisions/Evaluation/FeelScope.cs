using Collections.Decisions.Values;

namespace Collections.Decisions.Evaluation;

/// <summary>The names that an expression can see, innermost first.</summary>
public abstract class FeelScope(FeelScope? parent)
{
    /// <summary>A scope without names.</summary>
    public static FeelScope Empty { get; } = new ContextScope(ContextValue.Empty, null);

    /// <summary>The value of a name; null where nobody binds it.</summary>
    public FeelValue? Find(string name)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.Own(name) is { } value) return value;
        }
        return null;
    }

    /// <summary>The value that this scope itself binds to the name, if it does.</summary>
    protected abstract FeelValue? Own(string name);

    private FeelScope? Outer => parent;
}

/// <summary>The entries of a context as names.</summary>
public sealed class ContextScope(ContextValue context, FeelScope? parent) : FeelScope(parent)
{
    /// <inheritdoc/>
    protected override FeelValue? Own(string name) => context.TryGet(name, out var value) ? value : null;
}

/// <summary>One name, whose value an iteration changes.</summary>
internal sealed class BindingScope(string bound, FeelScope? parent) : FeelScope(parent)
{
    public FeelValue Value { get; set; } = FeelValue.Null;

    protected override FeelValue? Own(string name) => name == bound ? Value : null;
}

/// <summary>Names bound one after another: the entries of a context, the arguments of a call.</summary>
internal sealed class NamesScope(FeelScope? parent) : FeelScope(parent)
{
    private readonly NamedValues values = new();

    /// <summary>Binds a name; what it was bound to before is forgotten.</summary>
    public void Bind(string name, FeelValue value) => values.Set(name, value);

    /// <summary>Whether this scope itself binds the name.</summary>
    public bool Binds(string name) => values.Find(name) is not null;

    /// <summary>All that was bound, as a value; nothing is bound after it.</summary>
    public ContextValue ToContext() => new(values);

    protected override FeelValue? Own(string name) => values.Find(name);
}

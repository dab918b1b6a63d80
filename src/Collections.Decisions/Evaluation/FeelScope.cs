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
    // Few names are found sooner one by one; most contexts and calls have few.
    private const int FewNames = 8;
    private readonly List<KeyValuePair<string, FeelValue>> few = [];
    private Dictionary<string, FeelValue>? many;

    /// <summary>Binds a name; what it was bound to before is forgotten.</summary>
    public void Bind(string name, FeelValue value)
    {
        var place = many is null ? PlaceOf(name) : -1;
        if (place >= 0) few[place] = new(name, value);
        else if (many is null && few.Count < FewNames) few.Add(new(name, value));
        else (many ??= new(few, StringComparer.Ordinal))[name] = value;
    }

    protected override FeelValue? Own(string name)
    {
        if (many is not null) return many.GetValueOrDefault(name);
        var place = PlaceOf(name);
        return place < 0 ? null : few[place].Value;
    }

    private int PlaceOf(string name)
    {
        for (var i = few.Count - 1; i >= 0; i--)
        {
            if (few[i].Key == name) return i;
        }
        return -1;
    }
}

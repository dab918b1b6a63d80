using Collections.Decisions.Values;

namespace Collections.Decisions.Syntax;

/// <summary>A type as FEEL writes it.</summary>
public abstract record FeelType
{
    /// <summary>Any value.</summary>
    public static FeelType Any { get; } = new AnyType();
}

/// <summary>Any</summary>
public sealed record AnyType : FeelType;

/// <summary>number, string, date and time, …</summary>
public sealed record SimpleType(FeelKind Kind) : FeelType;

/// <summary>list&lt;type&gt;</summary>
public sealed record ListType(FeelType Item) : FeelType;

/// <summary>context&lt;name: type&gt;; no fields for any context.</summary>
public sealed record ContextType(IReadOnlyList<KeyValuePair<string, FeelType>> Fields) : FeelType;

/// <summary>range&lt;type&gt;</summary>
public sealed record RangeType(FeelType Endpoint) : FeelType;

/// <summary>function&lt;types&gt;-&gt;type; no parameters known where <see cref="Parameters"/> is null.</summary>
public sealed record FunctionType(IReadOnlyList<FeelType>? Parameters, FeelType Result) : FeelType;

/// <summary>The name of an item definition.</summary>
public sealed record NamedType(string Name) : FeelType;

/// <summary>A type whose values must pass unary tests: an item definition with allowed values.</summary>
public sealed record ConstrainedType(FeelType Base, UnaryTests Allowed) : FeelType;

namespace Collections.Decisions.Dmn;

/// <summary>Decision logic in a box.</summary>
/// <param name="Id">The id of the element, or of the nearest around it.</param>
/// <param name="TypeRef">The type of the result, where the model says one.</param>
public abstract record BoxedExpression(string Id, string? TypeRef);

/// <summary>A FEEL expression.</summary>
public sealed record LiteralBox(string Id, string? TypeRef, FeelText Text) : BoxedExpression(Id, TypeRef)
{
    /// <summary>The document that importedValues takes the values from instead; such an expression cannot be evaluated.</summary>
    public string? ImportedFrom { get; init; }
}

/// <summary>Names with expressions; later entries see earlier ones. An entry without a name is the result.</summary>
public sealed record ContextBox(string Id, string? TypeRef, IReadOnlyList<ContextBoxEntry> Entries) : BoxedExpression(Id, TypeRef);

/// <summary>An entry of a boxed context.</summary>
public sealed record ContextBoxEntry(InformationItem? Variable, BoxedExpression? Value);

/// <summary>A list.</summary>
public sealed record ListBox(string Id, string? TypeRef, IReadOnlyList<BoxedExpression?> Items) : BoxedExpression(Id, TypeRef);

/// <summary>A table of expressions: a list of contexts.</summary>
public sealed record RelationBox(string Id, string? TypeRef, IReadOnlyList<InformationItem> Columns, IReadOnlyList<IReadOnlyList<BoxedExpression?>> Rows)
    : BoxedExpression(Id, TypeRef);

/// <summary>A call of a function with arguments by name.</summary>
public sealed record InvocationBox(string Id, string? TypeRef, BoxedExpression? Function, IReadOnlyList<ContextBoxEntry> Bindings)
    : BoxedExpression(Id, TypeRef);

/// <summary>A function.</summary>
/// <param name="Id">The id.</param>
/// <param name="TypeRef">The type of the result.</param>
/// <param name="Kind">FEEL; functions of other kinds cannot be called.</param>
/// <param name="Parameters">Names and types.</param>
/// <param name="Body">What it computes.</param>
public sealed record FunctionBox(string Id, string? TypeRef, string Kind, IReadOnlyList<InformationItem> Parameters, BoxedExpression? Body)
    : BoxedExpression(Id, TypeRef);

/// <summary>if, then, else.</summary>
public sealed record ConditionalBox(string Id, string? TypeRef, BoxedExpression? If, BoxedExpression? Then, BoxedExpression? Else)
    : BoxedExpression(Id, TypeRef);

/// <summary>for … in … return.</summary>
public sealed record ForBox(string Id, string? TypeRef, string Iterator, BoxedExpression? In, BoxedExpression? Return) : BoxedExpression(Id, TypeRef);

/// <summary>some or every … in … satisfies.</summary>
public sealed record QuantifiedBox(string Id, string? TypeRef, bool Every, string Iterator, BoxedExpression? In, BoxedExpression? Satisfies)
    : BoxedExpression(Id, TypeRef);

/// <summary>The items of a list that match.</summary>
public sealed record FilterBox(string Id, string? TypeRef, BoxedExpression? In, BoxedExpression? Match) : BoxedExpression(Id, TypeRef);

using Collections.Intake.Values;

namespace Collections.Intake.Mappings;

/// <summary>Where one field comes from: a column, a template over columns, a constant or a FEEL expression.</summary>
public sealed record FieldMapping
{
    /// <summary><c>account</c>, <c>customer</c>, <c>name</c>, a contact point, or the name of a fact.</summary>
    public required string Field { get; init; }

    /// <summary>The column, where the field is one.</summary>
    public string? Column { get; init; }

    /// <summary>A text with columns in braces, such as <c>c{ID}@example.invalid</c>.</summary>
    public FieldTemplate? Template { get; init; }

    /// <summary>A value that is the same in every row, written as a column would have it.</summary>
    public string? Constant { get; init; }

    /// <summary>A FEEL expression over columns and facts of the row.</summary>
    public string? Feel { get; init; }

    /// <summary>Whether a row without a value is rejected.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether a number below zero is good; null for what the fact itself admits.</summary>
    public bool? AllowsNegative { get; init; }

    /// <summary>How numbers are written.</summary>
    public NumberFormat Numbers { get; init; } = new();

    /// <summary>How dates are written.</summary>
    public IReadOnlyList<string> Dates { get; init; } = ["yyyy-MM-dd"];

    /// <summary>What the column's words mean; null where they mean themselves.</summary>
    public IReadOnlyDictionary<string, string>? Values { get; init; }

    /// <summary>What a word means that <see cref="Values"/> does not hold; null to reject it.</summary>
    public string? Otherwise { get; init; }

    /// <summary>For a contact point: the consent to be contacted there.</summary>
    public ConsentMapping? Consent { get; init; }

    /// <summary>The columns that the field is read from.</summary>
    public IEnumerable<string> Columns => (Column is null ? [] : new[] { Column })
        .Concat(Template?.Columns ?? [])
        .Concat(Consent?.Column is { } consent ? [consent] : []);
}

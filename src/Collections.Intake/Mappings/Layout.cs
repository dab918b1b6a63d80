namespace Collections.Intake.Mappings;

/// <summary>One shape in which the files of a feed come.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Fields">Where each field of account and customer comes from.</param>
/// <param name="Inputs">Columns that only FEEL expressions read.</param>
public sealed record Layout(string Name, IReadOnlyList<FieldMapping> Fields, IReadOnlyList<InputColumn> Inputs)
{
    /// <summary>Of what it tells, where a mapping says so of each layout (<c>record</c>); null elsewhere.</summary>
    public string? Record { get; init; }

    /// <summary>The field of a name; null where it has none.</summary>
    public FieldMapping? Field(string name) => Fields.FirstOrDefault(field => field.Field == name);

    /// <summary>The columns without which a file is not of this layout.</summary>
    public IEnumerable<string> Columns => Fields.SelectMany(f => f.Columns).Concat(Inputs.Select(i => i.Column)).Distinct(StringComparer.Ordinal);
}

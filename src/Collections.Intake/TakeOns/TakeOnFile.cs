using Collections.Intake.Mappings;

namespace Collections.Intake.TakeOns;

/// <summary>A file of the state of another system, as its header and the mapping have it.</summary>
/// <param name="Name">Its name, without folder.</param>
/// <param name="Record">Of what it tells.</param>
/// <param name="Layout">What its columns mean.</param>
public sealed record TakeOnFile(string Name, TakeOnRecord Record, Layout Layout)
{
    /// <summary>The column from which a field is read; the field's own name where it is none.</summary>
    public string ColumnOf(string field) => field.Length == 0 ? "" : Layout.Fields.FirstOrDefault(mapped => mapped.Field == field)?.Column ?? field;
}

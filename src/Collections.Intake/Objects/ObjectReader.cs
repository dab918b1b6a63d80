using System.Text;
using Collections.Domain.Facts;
using Collections.Domain.Objects;
using Collections.Domain.Texts;
using Collections.Intake.Csv;
using Collections.Intake.Imports;
using Collections.Intake.Mappings;
using Collections.Intake.Rejects;
using Collections.Intake.Rows;
using Collections.Intake.Values;

namespace Collections.Intake.Objects;

/// <summary>Reads a file of management objects: every row by itself, then by the rows before it.</summary>
internal sealed class ObjectReader
{
    private readonly CsvReader csv;
    private readonly ObjectType type;
    private readonly RejectLog rejects;
    private readonly ListRow row;
    private readonly ListRows rows;
    private readonly List<(ObjectField Field, FieldMapping Mapped, FactParser Parser)> fields = [];
    private readonly DateFact? since;

    /// <param name="csv">The file, on its header.</param>
    /// <param name="type">The type of its objects.</param>
    /// <param name="layout">What its columns mean.</param>
    /// <param name="header">Its columns.</param>
    /// <param name="texts">Gives texts their codes.</param>
    /// <param name="rejects">Where rejected rows go.</param>
    public ObjectReader(CsvReader csv, ObjectType type, Layout layout, IReadOnlyList<string> header, FactTexts texts, RejectLog rejects)
    {
        (this.csv, this.type, this.rejects) = (csv, type, rejects);
        (row, rows) = (new ListRow(csv, layout, header), new ListRows(csv, header.Count));
        foreach (var mapped in row.Fields)
        {
            if (mapped.Field == ObjectFields.Since) since = new DateFact(new DateParser(mapped.Dates), DateOnly.MaxValue);
            if (type.Fields.FirstOrDefault(field => field.Name == mapped.Field) is not { } field) continue;
            // The map of values has been applied when the value is parsed.
            var definition = new FactDefinition(Fact.BuiltInCount, field.Name, field.Type, field.Scale, FactSource.Attribute);
            fields.Add((field, mapped, FactParsers.Create(definition, mapped with { Values = null }, texts, DateOnly.MaxValue)!));
        }
    }

    /// <inheritdoc cref="ListRows.Sum"/>
    public UInt128 Sum => rows.Sum;

    /// <inheritdoc cref="ListRows.Count"/>
    public long Rows => rows.Count;

    /// <summary>Reads all rows that are good by themselves. An object that stands more than once is rejected with all its rows.</summary>
    public List<DeliveredObject> Read(CancellationToken cancellation)
    {
        var read = new List<DeliveredObject>();
        while (rows.Next(out var defect, out _))
        {
            cancellation.ThrowIfCancellationRequested();
            var column = "";
            DeliveredObject? delivered = null;
            if (defect == DefectCode.None) defect = Take(out delivered, out column);
            if (defect == DefectCode.None) read.Add(delivered!);
            else rejects.Add(csv.Line, row.Column(column), defect, row.Found(column), false, row.Found(ObjectFields.Object));
        }
        var seen = read.GroupBy(one => one.Key, StringComparer.Ordinal).ToList();
        foreach (var one in seen.Where(group => group.Count() > 1).SelectMany(group => group)) Reject(one, ObjectFields.Object, DefectCode.DuplicateObject, one.Key);
        rejects.EndChunk();
        return [.. seen.Where(group => group.Count() == 1).Select(group => group.First())];
    }

    /// <summary>Rejects an object by what is stored.</summary>
    public void Reject(DeliveredObject one, string field, DefectCode defect, string found) =>
        rejects.Add(one.Line, row.Column(field), defect, Encoding.UTF8.GetBytes(found), false, Encoding.UTF8.GetBytes(one.Key));

    private DefectCode Take(out DeliveredObject? delivered, out string column)
    {
        delivered = null;
        foreach (var reference in (ReadOnlySpan<string>)[ObjectFields.Object, ObjectFields.Customer, ObjectFields.Account])
        {
            column = reference;
            if (WrongReference(reference) is not DefectCode.None and var wrong) return wrong;
        }
        column = ObjectFields.State;
        var state = row.Text(ObjectFields.State);
        if (state.Length > 0 && type.StateOf(state) is null) return DefectCode.UnknownState;
        column = ObjectFields.Since;
        DateOnly? openSince = null;
        if (since is not null && row.Text(ObjectFields.Since) is { Length: > 0 } date)
        {
            if (since.Parse(Encoding.UTF8.GetBytes(date), out var day) is not DefectCode.None and var wrong) return wrong;
            openSince = DateOnly.FromDayNumber((int)day);
        }
        var values = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (field, mapped, parser) in fields)
        {
            column = field.Name;
            var text = row.Text(field.Name);
            var value = FactNull.Value;
            if (text.Length == 0 && (field.IsRequired || mapped.IsRequired)) return DefectCode.FieldMissing;
            if (text.Length > 0 && parser.Parse(Encoding.UTF8.GetBytes(text), out value) is not DefectCode.None and var wrong) return wrong;
            values[field.Name] = value;
        }
        delivered = new DeliveredObject(row.Text(ObjectFields.Object), csv.Line)
        {
            Customer = row.Text(ObjectFields.Customer),
            Account = row.Text(ObjectFields.Account),
            Company = row.Text(ObjectFields.Company),
            State = state.Length == 0 ? null : state,
            Since = openSince,
            Fields = values,
        };
        return DefectCode.None;
    }

    private DefectCode WrongReference(string field)
    {
        var reference = row.Text(field);
        if (reference.Length > 0) return ReferenceReader.Check(Encoding.UTF8.GetBytes(reference));
        return field switch
        {
            ObjectFields.Object => DefectCode.ObjectMissing,
            ObjectFields.Account when type.NeedsAccount || row.Text(ObjectFields.Customer).Length == 0 => DefectCode.AccountMissing,
            _ => DefectCode.None,
        };
    }
}

using System.Text;
using Collections.Decisions.Numbers;
using Collections.Decisions.Values;
using Collections.Domain.Texts;
using Collections.Intake.Csv;
using Collections.Intake.Files;
using Collections.Intake.Imports;
using Collections.Intake.Mappings;
using Collections.Intake.Rejects;
using Collections.Intake.Rows;
using Collections.Intake.Values;

namespace Collections.Intake.TakeOns;

/// <summary>Reads files of the state of another system: the header decides of what each tells, and every row is judged by itself.</summary>
public sealed class TakeOnReader(ListMapping mapping)
{
    private const int LongestText = 256;
    private const int AmountScale = 2;
    private readonly List<TakeOnDefect> defects = [];

    /// <summary>What is wrong with files and rows, in the order in which they were read.</summary>
    public IReadOnlyList<TakeOnDefect> Defects => defects;

    /// <summary>The good rows of a file, in their order.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="name">What it is called in messages; null for the name that it has there.</param>
    public IReadOnlyList<TakeOnRow> Read(string path, string? name = null)
    {
        var file = PortfolioFile.Open(path, mapping.Encoding, mapping.Separator);
        var called = name ?? Path.GetFileName(path);
        if (ListFile.LayoutOf(mapping, file) is not { } layout || TakeOnFields.Parse(layout.Record) is not { } record)
        {
            defects.Add(new TakeOnDefect(called, 1, "", $"the columns of a layout of {mapping.Feed}", TakeOnDefect.Shown(string.Join(", ", file.Header)), ""));
            return [];
        }
        using var csv = file.Read();
        var reading = new Reading(new TakeOnFile(called, record, layout), file.Header, ContentHash.Of128(csv.Record));
        var rows = new List<TakeOnRow>();
        while (csv.Read())
        {
            if (reading.Read(csv, defects) is { } row) rows.Add(row);
        }
        return rows;
    }

    /// <summary>One file on its way.</summary>
    private sealed class Reading
    {
        private readonly TakeOnFile file;
        private readonly UInt128 headerHash;
        private readonly int columns;
        private readonly IReadOnlyList<TakeOnField> fields;
        private readonly FieldMapping?[] mapped;
        private readonly int[] places;
        private readonly DateParser?[] dates;
        private readonly NumberParser?[] numbers;

        public Reading(TakeOnFile file, IReadOnlyList<string> header, UInt128 headerHash)
        {
            (this.file, this.headerHash, columns, fields) = (file, headerHash, header.Count, TakeOnFields.Of(file.Record));
            mapped = [.. fields.Select(field => file.Layout.Fields.FirstOrDefault(one => one.Field == field.Name))];
            places = [.. mapped.Select(one => one?.Column is { } column ? header.ToList().IndexOf(column) : -1)];
            dates = [.. mapped.Select((one, i) => one is not null && fields[i].Kind == TakeOnKind.Date ? new DateParser(one.Dates) : null)];
            numbers = [.. mapped.Select((one, i) => one is not null && fields[i].Kind is TakeOnKind.Whole or TakeOnKind.Amount ? new NumberParser(one.Numbers, ScaleOf(fields[i].Kind)) : null)];
        }

        public TakeOnRow? Read(CsvReader csv, List<TakeOnDefect> defects)
        {
            var place = -1;
            var defect = ContentHash.Of128(csv.Record) == headerHash ? DefectCode.HeaderRepeated : RecordCheck.Defect(csv, columns, out place);
            if (defect != DefectCode.None)
            {
                defects.Add(Of(csv, "", defect, place >= 0 && place < csv.FieldCount ? csv.Field(place) : []));
                return null;
            }
            var values = new FeelValue[fields.Count];
            for (var i = 0; i < values.Length; i++)
            {
                defect = Read(csv, i, out values[i]);
                if (defect == DefectCode.None) continue;
                defects.Add(Of(csv, file.ColumnOf(fields[i].Name), defect, places[i] < 0 ? [] : csv.Field(places[i])));
                return null;
            }
            return new TakeOnRow(file, csv.Line, values);
        }

        private static int ScaleOf(TakeOnKind kind) => kind == TakeOnKind.Amount ? AmountScale : 0;

        private DefectCode Read(CsvReader csv, int i, out FeelValue value)
        {
            value = FeelValue.Null;
            if (mapped[i] is not { } field) return DefectCode.None;
            var text = field.Constant is { } constant ? Encoding.UTF8.GetBytes(constant) : csv.Field(places[i]).Trim((byte)' ');
            if (text.IsEmpty) return !fields[i].IsRequired && !field.IsRequired ? DefectCode.None : fields[i].Kind == TakeOnKind.Reference ? DefectCode.AccountMissing : DefectCode.FieldMissing;
            if (field.Values is { } meanings)
            {
                if (!meanings.TryGetValue(Encoding.UTF8.GetString(text), out var meaning)) meaning = field.Otherwise;
                if (meaning is null) return DefectCode.UnknownValue;
                text = Encoding.UTF8.GetBytes(meaning);
                if (text.IsEmpty) return DefectCode.None;
            }
            return Parse(i, text, out value);
        }

        private DefectCode Parse(int i, ReadOnlySpan<byte> text, out FeelValue value)
        {
            value = FeelValue.Null;
            var defect = DefectCode.None;
            if (dates[i] is { } date)
            {
                defect = date.Parse(text, out var day);
                if (defect == DefectCode.None) value = FeelValue.Of(DateOnly.FromDayNumber((int)day));
            }
            else if (numbers[i] is { } number)
            {
                defect = number.Parse(text, out var scaled);
                if (defect == DefectCode.None && scaled < 0) defect = DefectCode.NegativeNotAllowed;
                if (defect == DefectCode.None) value = FeelValue.Of(FeelNumber.FromScaled(scaled, ScaleOf(fields[i].Kind)));
            }
            else
            {
                defect = fields[i].Kind == TakeOnKind.Reference ? ReferenceReader.Check(text) : text.Length > LongestText ? DefectCode.TextTooLong : DefectCode.None;
                if (defect == DefectCode.None) value = FeelValue.Of(Encoding.UTF8.GetString(text));
            }
            return defect;
        }

        private TakeOnDefect Of(CsvReader csv, string column, DefectCode defect, ReadOnlySpan<byte> found)
        {
            var account = places[0] >= 0 && places[0] < csv.FieldCount ? Encoding.UTF8.GetString(csv.Field(places[0])) : "";
            return new TakeOnDefect(file.Name, csv.Line, column, DefectTable.Of(defect).Expected, TakeOnDefect.Shown(Encoding.UTF8.GetString(found)), TakeOnDefect.Shown(account));
        }
    }
}

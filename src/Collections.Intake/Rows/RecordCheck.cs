using System.Buffers;
using System.Text.Unicode;
using Collections.Intake.Csv;
using Collections.Intake.Rejects;

namespace Collections.Intake.Rows;

/// <summary>Looks at a record as a whole, before its fields are read.</summary>
public static class RecordCheck
{
    private static readonly SearchValues<byte> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 32).Where(b => b is not '\t').Select(b => (byte)b), 0x7F]);

    /// <summary>The defect of a record that should have so many fields; the number of the field, or -1 for the whole record.</summary>
    public static DefectCode Defect(CsvReader record, int fieldCount, out int field)
    {
        field = -1;
        if (record.Defect != CsvDefect.None) return OfCsv(record, out field);
        if (record.FieldCount != fieldCount)
            return record.FieldCount < fieldCount ? DefectCode.TooFewFields : DefectCode.TooManyFields;
        var raw = record.Record;
        if (!Utf8.IsValid(raw)) return Find(record, static f => !Utf8.IsValid(f), DefectCode.BrokenEncoding, out field);
        if (raw.ContainsAny(Controls)) return OfControls(record, out field);
        if (raw.IndexOf("\uFFFD"u8) >= 0) return Find(record, static f => f.IndexOf("\uFFFD"u8) >= 0, DefectCode.ReplacementCharacter, out field);
        return IsEmpty(record) ? DefectCode.EmptyRow : DefectCode.None;
    }

    private static DefectCode OfCsv(CsvReader record, out int field)
    {
        field = record.Defect switch
        {
            CsvDefect.RecordTooLong or CsvDefect.TooManyFields => -1,
            CsvDefect.FieldTooLong => record.LongField,
            _ => Math.Max(0, record.FieldCount - 1),
        };
        return record.Defect switch
        {
            CsvDefect.UnclosedQuote => DefectCode.UnclosedQuote,
            CsvDefect.StrayQuote => DefectCode.StrayQuote,
            CsvDefect.TextAfterQuote => DefectCode.TextAfterQuote,
            CsvDefect.FieldTooLong => DefectCode.FieldTooLong,
            CsvDefect.RecordTooLong => DefectCode.RecordTooLong,
            _ => DefectCode.TooManyFields,
        };
    }

    private static DefectCode OfControls(CsvReader record, out int field)
    {
        for (field = 0; field < record.FieldCount; field++)
        {
            var text = record.Field(field);
            var at = text.IndexOfAny(Controls);
            if (at < 0) continue;
            return text[at] switch
            {
                0 => DefectCode.NulCharacter,
                (byte)'\n' or (byte)'\r' => DefectCode.LineBreakInField,
                _ => DefectCode.ControlCharacter,
            };
        }
        field = -1;
        return DefectCode.ControlCharacter;
    }

    private static DefectCode Find(CsvReader record, Func<ReadOnlySpan<byte>, bool> isBroken, DefectCode defect, out int field)
    {
        for (field = 0; field < record.FieldCount; field++)
        {
            if (isBroken(record.Field(field))) return defect;
        }
        field = -1;
        return defect;
    }

    private static bool IsEmpty(CsvReader record)
    {
        for (var i = 0; i < record.FieldCount; i++)
        {
            if (!record.Field(i).Trim((byte)' ').IsEmpty) return false;
        }
        return true;
    }
}

using System.Text;
using Collections.Domain.Absences;
using Collections.Domain.Novelties;
using Collections.Intake.Csv;
using Collections.Intake.Mappings;
using Collections.Intake.Rejects;
using Collections.Intake.Rows;

namespace Collections.Intake.Reasons;

/// <summary>Reads one record of a layout as a reason of absence.</summary>
public sealed class ReasonRowReader
{
    private readonly int account, reason, into;
    private readonly string accountColumn, reasonColumn, intoColumn;
    private readonly IReadOnlyDictionary<string, NoveltyKinds> reasons;
    private readonly NoveltyKinds otherwise;

    /// <summary>A reader of the records of files with a header.</summary>
    public ReasonRowReader(Layout layout, IReadOnlyList<string> header)
    {
        ArgumentNullException.ThrowIfNull(layout);
        (account, accountColumn) = Place(layout, header, ReasonFields.Account);
        (reason, reasonColumn) = Place(layout, header, ReasonFields.Reason);
        (into, intoColumn) = Place(layout, header, ReasonFields.Into);
        var field = layout.Fields.First(field => field.Field == ReasonFields.Reason);
        reasons = field.Values?.ToDictionary(pair => pair.Key, pair => NoveltyKind.Explanations[pair.Value], StringComparer.Ordinal) ?? NoveltyKind.Explanations;
        otherwise = NoveltyKind.Explanations.GetValueOrDefault(field.Constant ?? field.Otherwise ?? "");
    }

    /// <summary>The column of the account under which the absent one goes on.</summary>
    public string IntoColumn => intoColumn;

    /// <summary>Reads the record into a row of the chunk; the column of the first defect.</summary>
    public DefectCode Read(CsvReader csv, AbsenceChunk chunk, int row, out string column, out int place)
    {
        ArgumentNullException.ThrowIfNull(chunk);
        chunk.Accounts.Set(row, Text(csv, account));
        chunk.Into.Set(row, Text(csv, into));
        (column, place) = (accountColumn, account);
        var defect = chunk.Accounts[row].IsEmpty ? DefectCode.AccountMissing : ReferenceReader.Check(chunk.Accounts[row]);
        if (defect != DefectCode.None) return defect;
        (column, place) = (reasonColumn, reason);
        var word = Text(csv, reason);
        if (!reasons.TryGetValue(Encoding.UTF8.GetString(word), out var kind)) kind = otherwise;
        chunk.Reasons[row] = kind;
        if (kind == NoveltyKinds.None) return word.IsEmpty ? DefectCode.FieldMissing : DefectCode.UnknownValue;
        (column, place) = (intoColumn, into);
        return chunk.Into[row].IsEmpty ? DefectCode.None : ReferenceReader.Check(chunk.Into[row]);
    }

    private static (int Place, string Column) Place(Layout layout, IReadOnlyList<string> header, string field) =>
        layout.Fields.FirstOrDefault(mapped => mapped.Field == field)?.Column is { } column ? (header.ToList().IndexOf(column), column) : (-1, field);

    private static ReadOnlySpan<byte> Text(CsvReader csv, int place) => place < 0 || place >= csv.FieldCount ? [] : csv.Field(place).Trim((byte)' ');
}

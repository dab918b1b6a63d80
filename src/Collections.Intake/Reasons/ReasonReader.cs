using Collections.Domain.Absences;
using Collections.Domain.Holds;
using Collections.Domain.Texts;
using Collections.Intake.Csv;
using Collections.Intake.Imports;
using Collections.Intake.Rejects;
using Collections.Intake.Rows;

namespace Collections.Intake.Reasons;

/// <summary>Reads a reason feed chunk by chunk and judges every row: by itself, then by what is stored.</summary>
/// <param name="csv">The file, on its header.</param>
/// <param name="rows">Reads one record.</param>
/// <param name="fields">How many columns the header has.</param>
/// <param name="repeated">Ids of accounts that stand more than once in the file, each of whose rows is rejected.</param>
/// <param name="rejects">Where rejected rows go.</param>
internal sealed class ReasonReader(CsvReader csv, ReasonRowReader rows, int fields, IReadOnlySet<long> repeated, RejectLog rejects)
{
    private readonly ListRows lines = new(csv, fields);
    private readonly HashSet<long> seen = [];

    /// <summary>Sum of the hashes of header and rows: the order of rows does not count.</summary>
    public UInt128 Sum => lines.Sum;

    /// <summary>Rows read, good and bad.</summary>
    public long Rows => lines.Count;

    /// <summary>Accounts that came a second time.</summary>
    public HashSet<long> Repeated { get; } = [];

    /// <summary>Fills the chunk with the next rows, as <paramref name="resolve"/> finds them stored; false where there were none.</summary>
    public bool Fill(AbsenceChunk chunk, Action<AbsenceChunk> resolve)
    {
        chunk.Clear();
        while (chunk.Count < AbsenceChunk.Capacity && lines.Next(out var defect, out var place)) ReadRow(chunk, chunk.Count++, defect, place);
        if (chunk.Count == 0) return false;
        resolve(chunk);
        for (var row = 0; row < chunk.Count; row++) Judge(chunk, row);
        rejects.EndChunk();
        return true;
    }

    private void ReadRow(AbsenceChunk chunk, int row, DefectCode defect, int place)
    {
        chunk.Lines[row] = csv.Line;
        chunk.Accounts.Set(row, []);
        chunk.Into.Set(row, []);
        chunk.IsRejected[row] = false;
        var column = "";
        if (defect == DefectCode.None) defect = rows.Read(csv, chunk, row, out column, out place);
        if (defect != DefectCode.None) Reject(chunk, row, defect, column, place >= 0 && place < csv.FieldCount ? csv.Field(place) : []);
    }

    private void Judge(AbsenceChunk chunk, int row)
    {
        if (chunk.IsRejected[row]) return;
        var account = chunk.AccountIds[row];
        if (account == 0) Reject(chunk, row, DefectCode.UnknownAccount, ReasonFields.Account, chunk.Accounts[row]);
        else if (IsRepeated(account)) Reject(chunk, row, DefectCode.DuplicateAccount, ReasonFields.Account, chunk.Accounts[row]);
        else if ((chunk.Holds[row] & HoldReasons.Absent) == 0) Reject(chunk, row, DefectCode.AccountNotAbsent, ReasonFields.Account, chunk.Accounts[row]);
        else if (chunk.IntoIds[row] == 0 && !chunk.Into[row].IsEmpty) Reject(chunk, row, DefectCode.UnknownAccount, rows.IntoColumn, chunk.Into[row]);
        else if (chunk.Explains(row)) Count(chunk, row);
    }

    private bool IsRepeated(long account)
    {
        if (!seen.Add(account)) Repeated.Add(account);
        return repeated.Contains(account);
    }

    private static void Count(AbsenceChunk chunk, int row)
    {
        chunk.Totals.Count(chunk.Reasons[row]);
        chunk.Totals.Count(HoldReasons.AbsentExplained);
        chunk.Totals.Applied++;
    }

    private void Reject(AbsenceChunk chunk, int row, DefectCode defect, string column, ReadOnlySpan<byte> found)
    {
        chunk.IsRejected[row] = true;
        rejects.Add(chunk.Lines[row], column, defect, found, false, chunk.Accounts[row]);
    }
}

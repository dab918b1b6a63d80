using Collections.Domain.Portfolios;
using Collections.Domain.Texts;
using Collections.Intake.Csv;
using Collections.Intake.Mappings;
using Collections.Intake.Rejects;

namespace Collections.Intake.Rows;

/// <summary>Reads a file chunk by chunk, checks every row and sums up what the file says.</summary>
public sealed class ChunkReader(CsvReader csv, RowPlan plan, DuplicateAccounts duplicates, RejectLog rejects)
{
    private readonly FieldReader[] fields = [.. plan.Fields];
    private readonly UInt128 headerHash = ContentHash.Of128(csv.Record);

    /// <summary>Whether rows get the print of their customer; a pass that only checks needs none.</summary>
    public bool Prints { get; init; } = true;

    /// <summary>Sum of the hashes of header and rows: the order of rows does not count.</summary>
    public UInt128 Sum { get; private set; } = ContentHash.Of128(csv.Record);

    /// <summary>Rows read, good and bad.</summary>
    public long Rows { get; private set; }

    /// <summary>
    /// Fills the chunk with the next rows; false where there were none. Rejected rows stand in the chunk where their
    /// account could be read.
    /// </summary>
    public bool Fill(PortfolioChunk chunk)
    {
        chunk.Clear();
        while (chunk.Count < chunk.Capacity && csv.Read()) ReadRow(chunk);
        plan.Derived?.Complete(chunk, (field, row, defect) => Reject(chunk, row, field.Fact.Name, defect));
        for (var row = 0; row < chunk.Count; row++) Complete(chunk, row);
        rejects.EndChunk();
        return chunk.Count > 0;
    }

    private void ReadRow(PortfolioChunk chunk)
    {
        var row = chunk.Count;
        var hash = ContentHash.Of128(csv.Record);
        Sum += hash;
        Rows++;
        chunk.Lines[row] = csv.Line;
        chunk.AccountReferences.Set(row, []);
        chunk.CustomerReferences.Set(row, []);
        var column = "";
        var field = -1;
        var isPersonal = false;
        var defect = hash == headerHash ? DefectCode.HeaderRepeated : RecordCheck.Defect(csv, plan.Header.Count, out field);
        if (defect != DefectCode.None)
        {
            if (field >= 0 && field < plan.Header.Count) column = plan.Header[field];
            if (csv.Defect == CsvDefect.None && plan.Account.Index < csv.FieldCount) plan.Account.Read(csv, chunk, row);
        }
        else
        {
            defect = ReadFields(chunk, row, out var reader);
            column = reader?.Column ?? "";
            field = reader?.Index ?? -1;
            isPersonal = reader is null || FieldNames.IsPersonal(reader.Field);
        }
        Keep(chunk, row, defect, column, field, isPersonal);
    }

    private DefectCode ReadFields(PortfolioChunk chunk, int row, out FieldReader? reader)
    {
        reader = plan.Account;
        var defect = reader.Read(csv, chunk, row);
        if (defect != DefectCode.None) return defect;
        if (duplicates.Contains(chunk.AccountReferences[row])) return DefectCode.DuplicateAccount;
        foreach (var next in fields)
        {
            reader = next;
            defect = next.Read(csv, chunk, row);
            if (defect != DefectCode.None) return defect;
        }
        if (!plan.HasCustomer) chunk.CustomerReferences.Set(row, chunk.AccountReferences[row]);
        reader = null;
        return plan.Derived is { } derived ? derived.Inputs.Read(csv, row, ref reader) : DefectCode.None;
    }

    private void Keep(PortfolioChunk chunk, int row, DefectCode defect, string column, int field, bool isPersonal)
    {
        var account = chunk.AccountReferences[row];
        duplicates.Note(account);
        chunk.IsRejected[row] = defect != DefectCode.None;
        if (defect != DefectCode.None) rejects.Add(csv.Line, column, defect, field >= 0 && field < csv.FieldCount ? csv.Field(field) : [], isPersonal, account);
        if (defect == DefectCode.None || !account.IsEmpty) chunk.Count++;
    }

    /// <summary>What needs the derived facts of the row, or all of its fields.</summary>
    private void Complete(PortfolioChunk chunk, int row)
    {
        if (chunk.IsRejected[row]) return;
        plan.Channels?.Complete(chunk, row);
        var defect = plan.Position.Complete(chunk, row);
        if (defect != DefectCode.None) Reject(chunk, row, "", defect);
        else if (Prints) chunk.CustomerPrints[row] = CustomerPrint.Of(chunk, row);
    }

    private void Reject(PortfolioChunk chunk, int row, string column, DefectCode defect)
    {
        if (chunk.IsRejected[row]) return;
        chunk.IsRejected[row] = true;
        rejects.Add(chunk.Lines[row], column, defect, [], true, chunk.AccountReferences[row]);
    }
}

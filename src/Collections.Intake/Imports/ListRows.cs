using Collections.Domain.Texts;
using Collections.Intake.Csv;
using Collections.Intake.Rejects;
using Collections.Intake.Rows;

namespace Collections.Intake.Imports;

/// <summary>The rows of a list, one after the other: counted, summed up and judged by their form.</summary>
/// <param name="csv">The file, on its header.</param>
/// <param name="columns">How many columns the header has.</param>
internal sealed class ListRows(CsvReader csv, int columns)
{
    private readonly UInt128 headerHash = ContentHash.Of128(csv.Record);

    /// <summary>Sum of the hashes of header and rows: the order of rows does not count.</summary>
    public UInt128 Sum { get; private set; } = ContentHash.Of128(csv.Record);

    /// <summary>Rows read, good and bad.</summary>
    public long Count { get; private set; }

    /// <summary>Reads the next row; false where there is none.</summary>
    /// <param name="defect">What is wrong with its form.</param>
    /// <param name="place">The column that is wrong; -1 for none.</param>
    public bool Next(out DefectCode defect, out int place)
    {
        (defect, place) = (DefectCode.None, -1);
        if (!csv.Read()) return false;
        var hash = ContentHash.Of128(csv.Record);
        Sum += hash;
        Count++;
        defect = hash == headerHash ? DefectCode.HeaderRepeated : RecordCheck.Defect(csv, columns, out place);
        return true;
    }
}

using System.Text;
using Collections.Intake.Rejects;

namespace Collections.Intake.Generation;

/// <summary>Writes a generated portfolio in which a share of the rows is defective, and says which and how.</summary>
public static class DefectivePortfolio
{
    private const int Purpose = 31;

    /// <summary>Writes the file, every n-th row broken in turn by each kind of <see cref="RowDefects"/>.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="portfolio">What to generate before it is broken.</param>
    /// <param name="every">One of so many rows is defective, at a seeded place; at least 2.</param>
    public static IReadOnlyList<PlantedDefect> Write(Stream stream, GeneratedPortfolio portfolio, int every)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(every, 2);
        using var clean = new MemoryStream();
        PortfolioGenerator.Write(clean, portfolio);
        var rows = Encoding.UTF8.GetString(clean.GetBuffer(), 0, (int)clean.Length).TrimEnd('\n').Split('\n');
        var planted = new List<PlantedDefect>();
        var line = 1L;
        Put(stream, rows[0], ref line);
        for (var row = 1; row < rows.Length; row++)
        {
            var draws = new SeededDraws(portfolio.Seed, row / every, Purpose);
            if (row % every != draws.Next(every)) Put(stream, rows[row], ref line);
            else Plant(stream, rows[row], RowDefects.All[planted.Count % RowDefects.All.Count], planted, ref line);
        }
        return planted;
    }

    private static void Plant(Stream stream, string row, RowDefect defect, List<PlantedDefect> planted, ref long line)
    {
        planted.Add(new PlantedDefect(line, defect.Code, defect.Column));
        if (defect.Code == DefectCode.DuplicateAccount)
        {
            Put(stream, row, ref line);
            planted.Add(new PlantedDefect(line, defect.Code, defect.Column));
        }
        Put(stream, defect.Break(row), ref line);
    }

    private static void Put(Stream stream, string row, ref long line)
    {
        line += 1 + row.Count(c => c == '\n');
        var parts = row.Split(RowDefects.BrokenByte);
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0) stream.WriteByte(0xFF);
            stream.Write(Encoding.UTF8.GetBytes(parts[i]));
        }
        stream.WriteByte((byte)'\n');
    }
}

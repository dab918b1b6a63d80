using System.Globalization;
using System.Text;
using Collections.Intake.Generation;

namespace Collections.Api;

/// <summary>Files as a browser hands them in.</summary>
internal static class HandedInFile
{
    /// <summary>A generated portfolio, the same each time.</summary>
    public static byte[] Portfolio(long accounts, int day = 0)
    {
        using var stream = new MemoryStream();
        PortfolioGenerator.Write(stream, new GeneratedPortfolio(accounts, 1, day));
        return stream.ToArray();
    }

    /// <summary>The same portfolio some days later, when nobody has paid: what is late is so many days later.</summary>
    public static byte[] Later(byte[] portfolio, int days)
    {
        var lines = Encoding.UTF8.GetString(portfolio).Split('\n');
        var (due, late) = (Array.IndexOf(lines[0].Split(','), "due_date"), Array.IndexOf(lines[0].Split(','), "days_past_due"));
        return Encoding.UTF8.GetBytes(string.Join('\n', lines.Select((line, i) => i == 0 || line.Length == 0 ? line : Later(line.Split(','), due, late, days))));
    }

    private static string Later(string[] fields, int due, int late, int days)
    {
        if (fields[due].Length > 0 && fields[late].Length > 0) fields[late] = (int.Parse(fields[late], CultureInfo.InvariantCulture) + days).ToString(CultureInfo.InvariantCulture);
        return string.Join(',', fields);
    }

    public static MultipartFormDataContent Of(byte[] content, string name = "portfolio.csv") => new() { { new ByteArrayContent(content), "file", name } };

    public static MultipartFormDataContent Of(string content, string name = "portfolio.csv") => Of(Encoding.UTF8.GetBytes(content), name);
}

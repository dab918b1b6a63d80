using System.Globalization;
using System.Text.Json.Nodes;
using Collections.Persistence.Calendars;

namespace Collections.Scenarios.Offices;

/// <summary>A database with the strategies of the house in Argentina as they are, its facts and its bank holidays.</summary>
internal abstract class HouseOffice : DrawnOffice
{
    private static readonly string House = Path.Combine(Nights.Office.Workflows, "argentina");

    private static readonly string[] Holidays =
        ["2026-11-23", "2026-12-07", "2026-12-08", "2026-12-25", "2027-01-01", "2027-02-08", "2027-02-09", "2027-03-24", "2027-03-26", "2027-04-02"];

    /// <param name="fields">Fields of the file beside those of every office.</param>
    protected HouseOffice(params string[] fields) : base(Attributes(), fields)
    {
        foreach (var folder in new DirectoryInfo(House).GetDirectories()) Copy(folder, Path.Combine(Workflows, folder.Name));
        Rest();
    }

    /// <summary>The facts that the mapping of the house declares.</summary>
    private static string Attributes() => JsonNode.Parse(File.ReadAllText(Path.Combine(House, "portfolios", "b1.mapping.json")))!["attributes"]!.ToJsonString();

    private void Rest()
    {
        Database.Migrate();
        Database.Writer.Write(session =>
        {
            var context = session.Context();
            context.AddRange(Holidays.Select(date => new CalendarDay { TenantId = 1, Calendar = Persistence.Calendars.Calendar.Bank, Date = DateOnly.Parse(date, CultureInfo.InvariantCulture), Label = "" }));
            return context.SaveChanges();
        }).GetAwaiter().GetResult();
    }

    private static void Copy(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in from.GetFiles()) file.CopyTo(Path.Combine(to, file.Name));
        foreach (var folder in from.GetDirectories()) Copy(folder, Path.Combine(to, folder.Name));
    }
}

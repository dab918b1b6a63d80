using System.Security.Cryptography;
using Collections.Activities.Placements;
using Collections.Domain.Customers;
using Collections.Domain.Placements;

namespace Collections.Unit.Activities;

public sealed class PlacementFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("placements").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_file_has_one_row_an_account()
    {
        var report = new PlacementFiles(folder).Write(Batch([Row("P-1", "C-0107", 45_000_000, "Pérez, \"Toto\" José"), Row("P-2", "C-0102", 175_000_000)]));

        Path.GetFileName(report.CsvPath).ShouldStartWith("2027-01-04-AG-02-");
        File.ReadAllText(report.CsvPath).ShouldBe(
            "account,customer,name,product,currency,principal,interest,fees,costs,total_due,days_past_due,contact_points\r\n"
            + "P-1,C-0107,\"Pérez, \"\"Toto\"\" José\",loan,ARS,449999.99,0.01,0.00,0.00,450000.00,135,mobile +54 9 11; email a@example.invalid\r\n"
            + "P-2,C-0102,Ana,loan,ARS,1749999.99,0.01,0.00,0.00,1750000.00,135,mobile +54 9 11; email a@example.invalid\r\n");
    }

    [Fact]
    public void The_manifest_says_how_much_it_is_and_vouches_for_the_file()
    {
        var report = new PlacementFiles(folder).Write(Batch([Row("P-2", "C-0102", 175_000_000), Row("P-1", "C-0107", 45_000_000)]));

        report.TotalDue["ARS"].ShouldBe("2200000.00", "practice S7: AG-02's file of 01-04");
        var manifest = File.ReadAllText(report.ManifestPath);
        manifest.ShouldContain("\"accounts\": 2");
        manifest.ShouldContain("\"customers\": 2");
        manifest.ShouldContain("\"ARS\": \"2200000.00\"");
        manifest.ShouldContain("\"termEnds\": \"2027-04-04\"");
        manifest.ShouldContain(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(report.CsvPath))));
    }

    [Fact]
    public void Writing_the_same_batch_again_gives_the_same_bytes()
    {
        var rows = new[] { Row("P-1", "C-0107", 100), Row("P-2", "C-0102", 200), Row("P-10", "C-0102", 300) };
        var first = new PlacementFiles(folder).Write(Batch(rows));
        var (csv, manifest) = (File.ReadAllBytes(first.CsvPath), File.ReadAllBytes(first.ManifestPath));

        var second = new PlacementFiles(folder).Write(Batch(rows));

        second.CsvPath.ShouldBe(first.CsvPath);
        File.ReadAllBytes(second.CsvPath).ShouldBe(csv);
        File.ReadAllBytes(second.ManifestPath).ShouldBe(manifest);
        Directory.GetFiles(folder).Length.ShouldBe(2, "no .part is left");
    }

    [Fact]
    public void A_firm_cannot_write_outside_its_folder()
    {
        var report = new PlacementFiles(folder).Write(Batch([]) with { Firm = "../../AG" });

        Path.GetDirectoryName(report.CsvPath).ShouldBe(folder);
    }

    private static ReleasedBatch Batch(IReadOnlyList<PlacementRow> rows) => new(
        PlacementBatchKey.Of("late", "hand-off", new DateOnly(2026, 12, 31), 0, "AG-02"),
        "AG-02",
        FirmType.Agency,
        new DateOnly(2027, 1, 4),
        new DateOnly(2027, 4, 4),
        rows);

    private static PlacementRow Row(string account, string customer, long total, string name = "Ana") => new(
        account, customer, name, "loan", "ARS", total - 1, 1, 0, 0, total, 135,
        [new(ContactPointKind.Mobile, "+54 9 11"), new(ContactPointKind.Phone, "9", Consent.Refused), new(ContactPointKind.Email, "a@example.invalid")]);
}

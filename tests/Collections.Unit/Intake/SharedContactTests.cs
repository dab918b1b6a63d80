using System.Globalization;
using System.Text;
using Collections.Domain.Customers;
using Collections.Domain.Facts;
using Collections.Domain.Portfolios;
using Collections.Intake.Imports;
using Collections.Intake.Mappings;
using Collections.Intake.Rows;
using Collections.Testing.Portfolios;

namespace Collections.Unit.Intake;

/// <summary>One telephone on twelve customers reaches none of them.</summary>
public sealed class SharedContactTests : IDisposable
{
    private readonly MemoryPortfolioStore store = new();
    private readonly PortfolioDesk desk;

    public SharedContactTests() => desk = new PortfolioDesk(store);

    [Fact]
    public async Task A_number_of_more_customers_than_admitted_is_held_and_the_others_stay_reachable()
    {
        var report = await TakeIn("2026-11-23", Rows(12, _ => "+54 11 5555-0000").Append("X1,X1,541155550000,x1@example.invalid").Append("Y1,Y1,+54 11 4444-0000,y1@example.invalid"));
        report.SharedContacts.ShouldBe(new SharedContactCounts(1, 13));
        Channels("A1").ShouldBe("email");
        Channels("X1").ShouldBe("email");
        Channels("Y1").ShouldBe("email mobile");
        store.Customers.Single(customer => customer.Reference == "C1").Held.ShouldBe([(ContactPointKind.Mobile, "+54 11 5555-0000")]);
    }

    [Fact]
    public async Task As_many_customers_as_admitted_may_share_a_number_and_one_more_may_not()
    {
        (await TakeIn("2026-11-23", Rows(5, _ => "11 5555 0000"))).SharedContacts.Addresses.ShouldBe(0);
        (await TakeIn("2026-11-24", Rows(6, _ => "11 5555 0000"))).SharedContacts.ShouldBe(new SharedContactCounts(1, 6));
        Channels("A1").ShouldBe("email");
        (await TakeIn("2026-11-25", Rows(6, row => row == 1 ? "11 4444 0000" : "11 5555 0000"))).SharedContacts.Addresses.ShouldBe(0);
        Channels("A2").ShouldBe("email mobile");
        await TakeIn("2026-11-26", Rows(2, _ => "11 5555 0000").Skip(1), kind: "delta");
        Channels("A2").ShouldBe("email mobile");
    }

    [Fact]
    public async Task Accounts_of_one_customer_count_once()
    {
        var report = await TakeIn("2026-11-23", Enumerable.Range(1, 12).Select(row => $"A{row},C,11 5555 0000,c@example.invalid"));
        report.SharedContacts.Addresses.ShouldBe(0);
    }

    [Fact]
    public async Task The_mapping_says_how_many_and_none_means_any_number()
    {
        (await TakeIn("2026-11-23", Rows(2, _ => "11 5555 0000"), """ "sharedContactLimit": 1, """)).SharedContacts.Addresses.ShouldBe(1);
        (await TakeIn("2026-11-24", Rows(50, _ => "11 5555 0000"), """ "sharedContactLimit": 0, """)).SharedContacts.Addresses.ShouldBe(0);
        Channels("A1").ShouldBe("email mobile");
    }

    [Fact]
    public async Task A_delta_does_not_release_what_a_full_file_held()
    {
        await TakeIn("2026-11-23", Rows(6, _ => "11 5555 0000"));
        await TakeIn("2026-11-24", Rows(1, _ => "11 5555-0000"), kind: "delta");
        Channels("A1").ShouldBe("email");
    }

    [Fact]
    public async Task A_mail_address_is_the_same_in_capitals_and_a_house_is_nobody()
    {
        var report = await TakeIn("2026-11-23", Enumerable.Range(1, 8).Select(row =>
            string.Create(CultureInfo.InvariantCulture, $"A{row},C{row},11 5555 000{row},{(row % 2 == 0 ? "branch" : "BRANCH")}@example.invalid")));
        report.SharedContacts.ShouldBe(new SharedContactCounts(1, 8));
        ContactHash.TryOf(ContactPointKind.Letter, "Calle 1"u8, out _).ShouldBeFalse();
    }

    public void Dispose() => desk.Dispose();

    private static IEnumerable<string> Rows(int count, Func<int, string> mobile) => Enumerable.Range(1, count).Select(row =>
        string.Create(CultureInfo.InvariantCulture, $"A{row},C{row},{mobile(row)},c{row}@example.invalid"));

    private string Channels(string account)
    {
        var code = store.Accounts.Single(stored => stored.Reference == account).Facts[Fact.ContactChannels];
        return code == FactNull.Value ? "" : store.Texts.TextOf(code)!;
    }

    private Task<IntakeReport> TakeIn(string position, IEnumerable<string> rows, string more = "", string kind = "full")
    {
        var mapping = MappingReader.Read(Encoding.UTF8.GetBytes($$"""
            { "feed": "cards", "kind": "{{kind}}", {{more}} "layouts": [ { "name": "cards", "fields": [
              { "field": "account", "column": "account" }, { "field": "customer", "column": "customer" },
              { "field": "currency", "constant": "ARS" }, { "field": "past due", "constant": "1" },
              { "field": "mobile", "column": "mobile" }, { "field": "email", "column": "email" } ] } ] }
            """)).Mapping!;
        return desk.TakeIn(desk.WriteText("cards.csv", string.Join('\n', rows.Prepend("account,customer,mobile,email")) + "\n"), position, mapping);
    }
}

using System.Globalization;
using Collections.Server.Contacts;

namespace Collections.Scenarios.Experiments;

public sealed class ExperimentTests
{
    [Fact]
    public async Task Of_a_thousand_who_enter_a_tenth_is_control_and_the_same_tenth_whatever_the_order_of_rows_and_the_parts()
    {
        using var office = new ExperimentOffice();
        using var shuffled = new ExperimentOffice { SubjectsPerPart = 7 };
        var accounts = ExperimentOffice.Accounts(1000).ToArray();
        await office.Night("2026-12-10", accounts);
        await office.Night("2026-12-11", accounts);
        await shuffled.Night("2026-12-10", [.. accounts.Reverse()]);
        await shuffled.Night("2026-12-11", accounts);

        office.Control().Count.ShouldBeInRange(72, 128, "10 % of 1,000, three standard deviations");
        office.Entries().Count.ShouldBe(1000, "one entry a customer, however many accounts and nights");
        office.Entries().ShouldAllBe(entry => entry.EndsWith(" 2026-12-10", StringComparison.Ordinal), "written once, with its date");
        shuffled.Entries().ShouldBe(office.Entries());
        shuffled.Hash().ShouldBe(office.Hash());
    }

    [Fact]
    public async Task Every_account_of_a_control_is_left_alone_and_every_account_of_the_others_is_written_to()
    {
        using var office = new ExperimentOffice();
        await office.Night("2026-12-10", [.. ExperimentOffice.Accounts(200)]);

        var control = office.Control();

        control.ShouldNotBeEmpty();
        var both = ExperimentOffice.Accounts(200).Select(line => line.Split(',')).ToDictionary(cells => cells[0], cells => control.Contains(cells[1]));
        office.Contacts().ShouldBe(both.Where(account => !account.Value).Select(account => $"cards {account.Key}"), ignoreOrder: true);
        office.Refusals().ShouldBe(both.Where(account => account.Value).Select(account => $"cards {account.Key}: control of {ExperimentOffice.Name}"), ignoreOrder: true);
    }

    [Fact]
    public async Task Who_asks_before_a_call_hears_that_a_control_is_left_alone_until_its_day()
    {
        using var office = new ExperimentOffice();
        await office.Night("2026-12-10", [.. ExperimentOffice.Accounts(60)]);
        var (control, champion) = (office.Control()[0], office.Entries().First(entry => entry.Contains(" champion ", StringComparison.Ordinal)).Split(' ')[0]);

        (await Reason(office, control)).ShouldBe($"control of {ExperimentOffice.Name}");
        (await Reason(office, champion)).ShouldBe("no valid contact point", "these customers have no telephone, and nothing else is against a call");

        await office.Night("2026-12-28", [.. ExperimentOffice.Accounts(60, days: 21)]);
        (await Reason(office, control, "2026-12-28")).ShouldBe("no valid contact point", "the control is treated from day 20 on");
    }

    [Fact]
    public async Task A_campaign_or_a_firm_that_picks_a_control_before_its_day_is_refused_with_the_name_of_the_experiment()
    {
        using var office = new ExperimentOffice();
        await office.Night("2026-12-10", [.. ExperimentOffice.Accounts(60)]);
        var account = $"A{office.Control()[0][1..]}-1";

        await office.Night("2026-12-14", [.. ExperimentOffice.Accounts(60, days: 7)]);

        office.Refusals().ShouldContain($"campaign {account}: control of {ExperimentOffice.Name}");
        office.Refusals().ShouldContain($"firms {account}: control of {ExperimentOffice.Name}");
        office.Contacts().ShouldNotContain($"campaign {account}");
        office.Contacts().ShouldNotContain($"firms {account}");
        office.Contacts().ShouldContain($"notices {account}", "legal notices are excepted");
        var champion = ExperimentOffice.Accounts(60).Select(line => line.Split(',')).First(cells => !office.Control().Contains(cells[1]))[0];
        office.Contacts().ShouldContain($"campaign {champion}");
        office.Contacts().ShouldContain($"firms {champion}");
    }

    [Fact]
    public async Task From_its_day_on_a_control_is_treated_as_anybody()
    {
        using var office = new ExperimentOffice();
        await office.Night("2026-12-10", [.. ExperimentOffice.Accounts(60)]);
        var account = $"A{office.Control()[0][1..]}-1";

        await office.Night("2026-12-28", [.. ExperimentOffice.Accounts(60, days: 20)]);

        office.Contacts().ShouldContain($"campaign {account}");
        office.Refusals().ShouldBe(office.Refusals().Where(refusal => refusal.StartsWith("cards", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_comes_after_the_last_date_of_entries_is_not_in_it_and_who_entered_stays_in_the_arm()
    {
        using var office = new ExperimentOffice();
        office.Experiment(to: "2026-12-11");
        await office.Night("2026-12-10", [.. ExperimentOffice.Accounts(40)]);
        var control = office.Control();

        await office.Night("2026-12-14", [.. ExperimentOffice.Accounts(80)]);
        await office.Night("2026-12-15", [.. ExperimentOffice.Accounts(80, days: 8)]);

        office.Entries().Count.ShouldBe(40);
        office.Control().ShouldBe(control);
        office.Refusals().ShouldContain($"campaign A{control[0][1..]}-1: control of {ExperimentOffice.Name}", "entries have ended, not what they are worth");
    }

    private static async Task<string?> Reason(ExperimentOffice office, string customer, string date = "2026-12-10")
    {
        var id = office.Words($"SELECT c.id || '' FROM collection_case c JOIN customer k ON k.id = c.id >> 35 JOIN strategy s ON s.number = (c.id >> 11) & 4095 WHERE k.reference = '{customer}' AND s.name = 'cards'")[0];
        return (await new PermitDesk(office.Database, TimeProvider.System).Ask(long.Parse(id, CultureInfo.InvariantCulture), "eva", false, DateTime.Parse($"{date}T11:00", CultureInfo.InvariantCulture)))!.Reason;
    }
}

using Collections.Server.Commands;
using static Collections.Scenarios.Withdrawals.WithdrawalOffice;

namespace Collections.Scenarios.Withdrawals;

/// <summary>A run is taken back: cases are where they were, and what has not left does not leave.</summary>
public sealed class WithdrawalTests : IDisposable
{
    private const string Thursday = "2026-12-10";
    private const string Tuesday = "2026-12-15";
    private readonly WithdrawalOffice office = new();

    [Fact]
    public async Task Cases_tokens_tasks_and_variables_are_what_they_were_before_the_night_and_what_it_opened_is_not_there()
    {
        await office.Night(Thursday, Account("A1", 24), Account("A2", 3));
        await office.Dispatch(Thursday);
        var before = office.State();
        await office.Night(Tuesday, Account("A1", 34), Account("A2", 8), Account("A3", 1));
        office.Tasks().ShouldBe(["call A2", "negotiate A1"]);

        var report = await office.Withdraw(office.LastRun());

        office.State().ShouldBe(before);
        office.Tasks().ShouldBeEmpty();
        (report.Cases.Restored, report.Cases.Unopened, report.Cases.Left, report.Messages, report.SentWrong, report.Tasks).ShouldBe((2, 1, 0, 3, 0, 2));
        office.Messages("A1").ShouldBe(["1 first 2", "2 offer 5 run 2 withdrawn: the file was wrong"]);
        (await office.Dispatch(Tuesday)).ShouldBe(0);
        office.Runs().ShouldBe(["0 1", "0 3", "4 1"]);
    }

    [Fact]
    public async Task In_parts_of_one_account_it_comes_to_the_same_and_the_same_again_is_refused()
    {
        await office.Night(Thursday, Account("A1", 24), Account("A2", 3));
        var before = office.State();
        await office.Night(Tuesday, Account("A1", 34), Account("A2", 8), Account("A3", 1));

        await office.Withdraw(office.LastRun(), subjectsPerPart: 1);

        office.State().ShouldBe(before);
        (await Should.ThrowAsync<UsageException>(() => office.Withdraw(2))).Message.ShouldBe("Run 2 was withdrawn before.");
        (await Should.ThrowAsync<UsageException>(() => office.Withdraw(1))).Message.ShouldBe("Run 1 is not of the last date: the night of 2026-12-15 has gone on from it.");
        (await Should.ThrowAsync<UsageException>(() => office.Withdraw(9))).Message.ShouldBe("Expected the number of a night, a correction, an update or a take-on, found 9.");
    }

    [Fact]
    public async Task What_had_left_is_marked_as_sent_on_wrong_data_and_does_not_leave_again()
    {
        await office.Night(Thursday, Account("A1", 24), Account("A2", 2));
        await office.Dispatch(Thursday);
        await office.Night(Tuesday, Account("A1", 34), Account("A2", 8));
        (await office.Dispatch(Tuesday)).ShouldBe(2);

        var report = await office.Withdraw(office.LastRun());

        (report.Messages, report.SentWrong, report.Customers).ShouldBe((0, 2, 2));
        await office.Night(Tuesday);
        office.Messages("A2").ShouldBe(["1 first 2", "2 second 2", "4 second 0"]);
        (await office.Dispatch(Tuesday)).ShouldBe(0);
        office.Messages("A2").ShouldBe(["1 first 2", "2 second 2", "4 second 5 left already with a run that was withdrawn"]);
        office.Spooled().ShouldBe(4);
    }

    [Fact]
    public async Task News_of_the_day_waits_to_be_heard_again_and_a_case_whose_task_was_done_stays_where_it_is()
    {
        await office.Night(Thursday, Account("A1", 24), Account("A2", 24), Account("A3", 24));
        await office.Night(Tuesday, Account("A1", 34), Account("A2", 34), Account("A3", 34));
        await office.Hear(Tuesday, "A1", "promise");
        await office.Complete(Tuesday, "A2");
        office.Tasks().ShouldBe(["negotiate A1", "negotiate A3", "watch A1"]);

        var report = await office.Withdraw(office.LastRun());

        (report.Cases.Restored, report.Cases.Replayed, report.Cases.Left).ShouldBe((1, 1, 1));
        office.Fates().ShouldBe(["2 A1", "3 A2 a task of the run was done since", "0 A3"]);
        office.Tasks().ShouldBeEmpty();
        office.Messages("A2").ShouldBe(["1 first 0", "2 offer 5 run 2 withdrawn: the file was wrong"]);
        await office.Night(Tuesday);
        office.Tasks().ShouldBe(["negotiate A1", "negotiate A3", "watch A1"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_night_of_a_corrected_file_is_the_same_as_if_the_right_one_had_come_first(bool startedApart)
    {
        string[] wrong = [Account("A1", 34), Account("A2", 0), Account("A3", 1), Account("A5", 9)];
        string[] right = [Account("A1", 29), Account("A2", 29), Account("A4", 1), Account("A5", 0)];
        string[] thursday = [Account("A1", 24), Account("A2", 24), Account("A5", 4)];
        await office.Night(Thursday, thursday);
        await office.Night(Tuesday, wrong);
        office.Cases().ShouldContain("late A2 closed cured");

        if (startedApart)
        {
            await office.TakeIn(Tuesday, right);
            await office.Night(Tuesday);
        }
        else await office.Night(Tuesday, right);

        using var other = new WithdrawalOffice();
        await other.Night(Thursday, thursday);
        await other.Night(Tuesday, right);
        office.State().ShouldBe(other.State());
        office.Runs().ShouldBe(["0 1", "0 3", "4 1", "1 1"]);
        (await office.Night(Tuesday)).AlreadyDone.ShouldBeTrue();
    }

    [Fact]
    public async Task A_delta_at_noon_moves_only_the_cases_of_which_it_says_something_and_is_taken_back_before_its_night()
    {
        await office.Night(Thursday, Account("A1", 24), Account("A2", 24));
        var before = office.State();
        await office.Night(Tuesday, Account("A1", 29), Account("A2", 29));
        var night = office.State();

        var noon = await office.Update(Tuesday, Account("A1", 0), Account("A3", 5));

        (noon.AlreadyDone, noon.Cases.Closed, noon.Cases.Opened).ShouldBe((false, 1, 0));
        office.Cases().ShouldBe(["late A1 closed cured", "late A2"]);
        office.Runs().ShouldBe(["0 1", "0 1", "5 1"]);
        (await Should.ThrowAsync<UsageException>(() => office.Withdraw(2))).Message.ShouldBe("Run 3 has gone on from run 2: it was expected to be withdrawn first.");
        await office.Withdraw(3);
        office.State().ShouldBe(night);
        await office.Withdraw(2);
        office.State().ShouldBe(before);
        await office.Night(Tuesday);
        office.Cases().ShouldBe(["late A1 closed cured", "late A2", "late A3"]);
    }

    public void Dispose() => office.Dispose();
}

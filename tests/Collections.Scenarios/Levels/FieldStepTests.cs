using Collections.Persistence.History;

namespace Collections.Scenarios.Levels;

/// <summary>Steps of strategies that set fields of management objects, and the file that tells of them.</summary>
public sealed class FieldStepTests : IDisposable
{
    private static readonly string[] AllOfR7 =
    [
        "set,complaint,R7,amount,1500.5,,2026-12-02,desk,Amount,as the letter says", "set,complaint,R7,urgent,yes,,2026-12-02,desk,Urgent,",
        "set,complaint,R7,answer by,2026-12-10,,2026-12-02,desk,By,", "set,complaint,R7,ground,late fee,fee,2026-12-02,desk,Ground,",
    ];

    private readonly FieldStepOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_rule_behind_the_step_and_the_other_cases_of_the_object_read_the_value_in_the_same_run()
    {
        await Open();

        office.Tasks().ShouldBe(["answer complaint R7", "look complaint R7"]);
    }

    [Fact]
    public async Task A_value_may_be_calculated()
    {
        office.Calculate();
        await Open();

        office.Tasks().ShouldBe(["answer complaint R7", "look complaint R7"]);
    }

    [Theory]
    [InlineData("amount", "Literal", "1500.501", "a number below 9000000000 with at most 2 decimals was expected for the field 'amount', found '1500.501'.")]
    [InlineData("answer by", "Literal", "10/12/2026", "a date (yyyy-MM-dd) was expected for the field 'answer by', found '10/12/2026'.")]
    [InlineData("urgent", "Literal", "perhaps", "yes or no was expected for the field 'urgent', found 'perhaps'.")]
    [InlineData("ground", "Feel", "days past due + 1", "a text was expected for the field 'ground', found an expression that gives a number.")]
    [InlineData("colour", "Literal", "red", "one of the fields 'ground', 'amount', 'answer by', 'urgent' of 'complaint' was expected, found 'colour'.")]
    public void A_value_that_the_field_does_not_hold_is_found_when_the_strategy_is_checked(string field, string kind, string value, string message) =>
        office.Finds(field, kind, value).ShouldContain(found => found.EndsWith(message, StringComparison.Ordinal));

    [Fact]
    public void What_the_fields_hold_is_sound() => office.Finds("amount", "Literal", "1500.50").ShouldBeEmpty();

    [Fact]
    public async Task The_histories_say_what_was_set_and_what_rules_saw_before_and_behind()
    {
        await Open();
        await office.Work("2026-12-03");

        var told = office.Told("complaint R7");
        told.ShouldContain("field complaint amount = 1500.5: as the letter says");
        told.ShouldContain("field complaint ground = \"late fee\" after \"fee\"");
        var steps = office.History("complaint R7").Cases.Single(one => one.Strategy == "desk").Runs[0].Steps;
        Fact(steps.First(step => step.Facts.Any(fact => fact.Name == "complaint ground")), "complaint ground").ShouldBe("late fee");
        office.State().ShouldContain(line => line.StartsWith("object field", StringComparison.Ordinal) && line.Contains("late fee", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_run_that_is_taken_back_takes_the_values_back_and_worked_again_it_sets_them_again()
    {
        await Open();
        await office.Complain("2026-12-03", "R8,C1,received,cost");
        var before = office.Words(Grounds);
        await office.Work("2026-12-03");
        office.Words(Grounds).ShouldNotBe(before);

        await office.Withdraw();
        office.Words(Grounds).ShouldBe(before);

        await office.Work("2026-12-03");
        office.Tasks().ShouldBe(["answer complaint R7", "answer complaint R8", "look complaint R7", "look complaint R8"]);
    }

    [Fact]
    public async Task The_house_is_told_each_step_once_and_what_was_taken_back_after_it_was_told()
    {
        await Open();
        (await office.Tell()).ShouldBe(AllOfR7);
        (await office.Tell()).ShouldBeEmpty("nothing was set since");

        await office.Complain("2026-12-03", "R8,C1,received,cost");
        await office.Work("2026-12-03");
        var ofR8 = await office.Tell();
        ofR8.Count.ShouldBe(4);
        ofR8.ShouldAllBe(line => line.StartsWith("set,complaint,R8,", StringComparison.Ordinal));
        await office.Withdraw();
        (await office.Tell()).Order().ShouldBe(ofR8.Select(line => line.Replace("set,", "taken back,", StringComparison.Ordinal)).Order());
        (await office.Tell()).ShouldBeEmpty();

        await office.Work("2026-12-03");
        (await office.Tell()).ShouldBe(ofR8, "worked again it is set again");
    }

    private const string Grounds = "SELECT hex(attributes) FROM account WHERE id & 2048 <> 0 ORDER BY id";

    private static string Fact(StepPast step, string name) => step.Facts.Single(fact => fact.Name == name).Value.ToString()!.Trim('"');

    private async Task Open()
    {
        await office.Work("2026-12-01");
        (await office.Complain("2026-12-02", "R7,C1,received,fee")).Rejected.ShouldBe(0);
        await office.Work("2026-12-02");
    }
}

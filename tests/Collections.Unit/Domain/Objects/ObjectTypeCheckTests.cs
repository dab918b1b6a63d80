using Collections.Domain.Facts;
using Collections.Domain.Objects;

namespace Collections.Unit.Domain.Objects;

/// <summary>What is wrong with types of management objects.</summary>
public sealed class ObjectTypeCheckTests
{
    private static readonly ObjectType Complaint = new("complaint", "Complaint", "Reclamo", [new ObjectField("ground", FactType.Text)], [new ObjectState("received"), new ObjectState("resolved", IsFinal: true)]);

    [Fact]
    public void A_type_with_fields_and_a_final_state_is_sound() => ObjectTypeCheck.Wrong(new ObjectTypes([Complaint, Complaint with { Key = "tax file" }])).ShouldBeNull();

    [Theory]
    [InlineData("Complaint")]
    [InlineData("tax  file")]
    [InlineData("tax-file")]
    [InlineData("2fa")]
    [InlineData("")]
    public void A_key_is_lower_case_words(string key) => ObjectTypeCheck.Wrong(new ObjectTypes([Complaint with { Key = key }])).ShouldStartWith("Expected as key of a type words of lower-case letters");

    [Fact]
    public void Keys_do_not_hold_one_another_as_rules_look_for_them_in_one_text()
    {
        ObjectTypeCheck.Wrong(new ObjectTypes([Complaint with { Key = "tax" }, Complaint with { Key = "tax file" }])).ShouldBe("Expected keys of types that do not hold one another, found 'tax' in 'tax file'.");
        ObjectTypeCheck.Wrong(new ObjectTypes([Complaint, Complaint with { English = "Other" }])).ShouldBe("Expected each key of a type once, found 'complaint' twice.");
    }

    [Fact]
    public void States_have_a_beginning_and_an_end()
    {
        Wrong(Complaint with { States = [new ObjectState("a"), new ObjectState("b")] }).ShouldBe("complaint: 2 to 50 states were expected, of which at least one is final and one is not, found 2 with 0 final.");
        Wrong(Complaint with { States = [new ObjectState("a", IsFinal: true), new ObjectState("b")] }).ShouldBe("complaint: a first state that is not final was expected, found 'a'.");
        Wrong(Complaint with { States = [new ObjectState("a"), new ObjectState("a", IsFinal: true)] }).ShouldBe("complaint: each state was expected once, found 'a' 2 times.");
    }

    [Theory]
    [InlineData("open since", "a field with a name of its own was expected")]
    [InlineData("a+b", "a field with a name of letters, digits and single blanks was expected")]
    [InlineData("a  b", "a field with a name of letters, digits and single blanks was expected")]
    public void Fields_have_names_that_rules_can_say(string name, string wrong) => Wrong(Complaint with { Fields = [new ObjectField(name, FactType.Text)] })!.ShouldContain(wrong);

    [Fact]
    public void Only_numbers_have_decimal_places() =>
        Wrong(Complaint with { Fields = [new ObjectField("day", FactType.Date, 2)] }).ShouldBe("complaint: 0 to 9 decimal places of a number were expected of the field 'day', found 2.");

    private static string? Wrong(ObjectType type) => ObjectTypeCheck.Wrong(new ObjectTypes([type]));
}

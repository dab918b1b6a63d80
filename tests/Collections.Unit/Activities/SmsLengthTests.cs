using Collections.Activities.Templates;

namespace Collections.Unit.Activities;

public sealed class SmsLengthTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(160, 1)]
    [InlineData(161, 2)]
    [InlineData(306, 2)]
    [InlineData(307, 3)]
    public void Of_the_GSM_alphabet_160_characters_make_one_segment_and_153_each_of_several(int characters, int segments) =>
        SmsLength.Of(new string('ñ', characters)).Segments.ShouldBe(segments);

    [Theory]
    [InlineData(70, 1)]
    [InlineData(71, 2)]
    [InlineData(134, 2)]
    [InlineData(135, 3)]
    public void One_character_outside_it_leaves_70_and_67(int characters, int segments)
    {
        var length = SmsLength.Of(new string('a', characters - 1) + "á");
        length.Segments.ShouldBe(segments);
        length.Outside.ShouldBe(["á"]);
    }

    [Fact]
    public void The_euro_sign_and_brackets_take_two_places() => SmsLength.Of("€[]").Characters.ShouldBe(6);

    [Fact]
    public void A_sign_of_two_code_units_takes_two_places_and_is_named_once()
    {
        var length = SmsLength.Of("🙂🙂");
        length.Characters.ShouldBe(4);
        length.Outside.ShouldBe(["🙂"]);
    }
}

using System.Collections.Frozen;
using CookieTutorial.Pages.Chapters;
using CookieTutorial.Services.Course;
using CookieTutorial.Tests.Site;

namespace CookieTutorial.Tests.Services.Course;

public sealed class ProgressTests
{
    private static readonly Checkpoint[] Known = [AnyLesson.Checkpoint("one"), AnyLesson.Checkpoint("two")];
    private static readonly FrozenSet<string> Ids = FrozenSet.Create("one", "two");

    [Fact]
    public void What_is_written_can_be_read_again()
    {
        var progress = Progress.None.With(Known);

        Assert.Equal("one.two", progress.CookieValue);
        Assert.Equal(progress, Progress.Read(progress.CookieValue, Ids));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("ONE")]
    [InlineData("one,two")]
    [InlineData("<script>")]
    [InlineData("three.four")]
    public void What_names_no_known_checkpoint_is_no_progress(string? value) =>
        Assert.Equal(Progress.None, Progress.Read(value, Ids));

    [Fact]
    public void A_value_in_another_order_is_the_same_progress() =>
        Assert.Equal(Progress.None.With(Known), Progress.Read("two.one", Ids));

    [Theory]
    [InlineData("one.one.three")]
    [InlineData("..one..")]
    public void The_known_part_of_a_strange_value_counts(string value) =>
        Assert.Equal("one", Progress.Read(value, Ids).CookieValue);

    [Fact]
    public void A_chapter_can_be_forgotten() => Assert.Equal("two", Progress.None.With(Known).Without([Known[0]]).CookieValue);

    [Fact]
    public void What_belongs_to_a_chapter_leaves_out_the_rest()
    {
        var chapter = AnyLesson.Chapter with { Checkpoints = [Known[1]] };

        Assert.Equal("two", Progress.None.With(Known).Of(chapter).CookieValue);
    }

    [Fact]
    public void Two_readers_who_have_reached_the_same_have_the_same_progress()
    {
        var (one, other) = (Progress.None.With(Known), Progress.None.With([Known[1]]).With([Known[0]]));

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, one.Without([Known[0]]));
    }

    [Fact]
    public void With_everything_reached_the_cookie_is_well_under_1_KB() =>
        Assert.InRange(Progress.None.With(TutorialCourse.Contents.Checkpoints).CookieValue.Length, 1, 800);

    [Fact]
    public void The_names_of_checkpoints_are_unique_and_short() => Assert.All(
        TutorialCourse.Contents.Checkpoints.GroupBy(checkpoint => checkpoint.Id),
        sameName =>
        {
            Assert.Single(sameName);
            Assert.Matches("^[a-z0-9-]{1,24}$", sameName.Key);
        });
}

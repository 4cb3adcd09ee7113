using CookieTutorial.Services.UserAgent;

namespace CookieTutorial.Tests.Services.UserAgent;

/// <summary>RFC 6265bis (draft -22), section 5.7, below the steps, with the numbers of the engines.</summary>
public sealed class EvictionTests
{
    [Fact]
    public void The_181st_cookie_of_a_site_leaves_150_in_Chromium() =>
        Assert.Equal(150, Fill(Profile.Chromium, 181).Cookies.Length);

    [Fact]
    public void The_181st_cookie_of_a_site_leaves_150_in_Firefox() =>
        Assert.Equal(150, Fill(Profile.Firefox, 181).Cookies.Length);

    [Fact]
    public void A_site_may_have_180_cookies() => Assert.Equal(180, Fill(Profile.Chromium, 180).Cookies.Length);

    [Fact]
    public void The_standard_has_no_bound() => Assert.Equal(400, Fill(Profile.Standard, 400).Cookies.Length);

    [Fact]
    public void Those_go_first_that_were_not_used_for_the_longest_time()
    {
        var names = Fill(Profile.Firefox, 181).Cookies.Select(cookie => cookie.Name).ToList();

        Assert.DoesNotContain("c0", names);
        Assert.DoesNotContain("c30", names);
        Assert.Contains("c31", names);
        Assert.Contains("c180", names);
    }

    [Fact]
    public void Hosts_of_a_site_share_its_bound()
    {
        var store = Fill(Profile.Chromium, 180);
        var other = Visit.To("https://other.example.test/") with { Now = Visit.Now.AddHours(1) };

        Assert.Equal(150, StorageModel.Receive(store, "x=1", other, Profile.Chromium).Store.Cookies.Length);
        Assert.Equal(
            181,
            StorageModel.Receive(store, "x=1", Visit.To("https://third.test/"), Profile.Chromium).Store.Cookies.Length);
    }

    [Theory]
    [InlineData(30, "; Priority=High", "; Priority=Low", "c60")]
    [InlineData(100, "; Secure", "", "c100")]
    public void Chromium_keeps_cookies_of_high_priority_and_those_with_Secure_longer(
        int first, string attributesOfFirst, string attributesOfOthers, string gone)
    {
        var names = Fill(Profile.Chromium, 181, index => index < first ? attributesOfFirst : attributesOfOthers)
            .Cookies.Select(cookie => cookie.Name).ToList();

        Assert.Contains("c0", names);
        Assert.DoesNotContain(gone, names);
    }

    [Fact]
    public void Firefox_keeps_3000_cookies_in_all()
    {
        var store = FillHosts(Profile.Firefox, 3_010);

        Assert.Equal(3_000, store.Cookies.Length);
        Assert.Equal("h10.test", store.Cookies[0].Domain);
    }

    [Fact]
    public void Of_too_many_in_all_Chromium_removes_300_unused_ones_and_those_with_Secure_last()
    {
        var store = FillHosts(Profile.Chromium, 3_300, index => index < 10 ? "; Secure" : "");
        var later = Visit.To("https://new.test/") with { Now = Visit.Now.AddDays(40) };

        store = StorageModel.Receive(store, "a=1; Max-Age=60", later, Profile.Chromium).Store;

        Assert.Equal(3_000, store.Cookies.Length);
        Assert.Equal("h9.test", store.Cookies[9].Domain);
        Assert.Equal("h311.test", store.Cookies[10].Domain);
    }

    /// <summary>A cookie of each host, a second after the other.</summary>
    private static CookieStore FillHosts(Profile profile, int count, Func<int, string>? attributes = null)
    {
        var store = CookieStore.Empty;
        for (var index = 0; index < count; index++)
        {
            var request = Visit.To($"https://h{index}.test/") with { Now = Visit.Now.AddSeconds(index) };
            store = StorageModel.Receive(store, $"a=1{attributes?.Invoke(index)}", request, profile).Store;
        }

        return store;
    }

    private static CookieStore Fill(Profile profile, int count, Func<int, string>? attributes = null)
    {
        var store = CookieStore.Empty;
        for (var index = 0; index < count; index++)
        {
            var request = Visit.To(Visit.Page) with { Now = Visit.Now.AddSeconds(index) };
            store = StorageModel.Receive(store, $"c{index}=1{attributes?.Invoke(index)}", request, profile).Store;
        }

        return store;
    }
}
